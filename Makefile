# Short names for `python3 dev.py …`; pass arguments as ARGS="…".
PYTHON ?= python3

.PHONY: run test check bench soak build package installed shots icons voice translate

run test check bench soak build package installed shots icons voice translate:
	$(PYTHON) dev.py $@ $(ARGS)
