"""Pictures of the figures of a history; pyqtgraph is loaded with the first of them."""
