# make run: the application with everything it needs.   make test: all checks and tests.   make bench: page and mail figures.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: run test bench lint messages requirements clean

run: $(VENV)/.runtime
	exec $(BIN)/python manage.py run

test: $(VENV)/.test
	$(BIN)/python .ci/test.py

bench: $(VENV)/.test
	$(BIN)/python -m tests.load.bench

lint: $(VENV)/.test
	$(BIN)/python .ci/test.py lint

# Catalogues: strings are collected, English is its own translation, German is filled in by hand in the .po file.
messages: $(VENV)/.test
	DEBUG=1 $(BIN)/python manage.py makemessages -l de -l en --no-obsolete --no-location --no-wrap -i .venv -i tests -i .static
	msgen --no-wrap -o jobcenter/locale/en/LC_MESSAGES/django.po jobcenter/locale/en/LC_MESSAGES/django.po
	cd jobcenter && for language in de en; do msgfmt --check-format -o locale/$$language/LC_MESSAGES/django.mo locale/$$language/LC_MESSAGES/django.po; done

requirements:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header .requirements/runtime.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -c requirements.txt .requirements/test.in -o .requirements/test.txt

$(VENV)/.runtime: requirements.txt
	$(call install,requirements.txt)
	touch $@

$(VENV)/.test: .requirements/test.txt
	$(call install,.requirements/test.txt)
	touch $(VENV)/.runtime $@

ifdef UV
install = test -x $(BIN)/python || uv venv -q $(VENV); uv pip install -q --require-hashes -p $(BIN)/python -r $(1)
else
install = test -x $(BIN)/python || $(PYTHON) -m venv $(VENV); $(BIN)/python -m pip install -q --disable-pip-version-check --no-compile --require-hashes -r $(1)
endif

clean:
	rm -rf $(VENV) .static .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .bench.json
