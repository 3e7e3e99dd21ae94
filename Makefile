# make run: the application with everything it needs.   make test: all checks and tests.   make bench: figures of pages, mails, matching.
# Not PYTHON: that one, from outside, is the Python that .venv is made of (.ci/install).
INSIDE := .venv/bin/python

.PHONY: run test lint bench messages requirements clean

run: .venv/.run
	@$(INSIDE) manage.py run --with-parent

test: .venv/.test
	@$(INSIDE) .ci/test.py

lint: .venv/.test
	@$(INSIDE) .ci/test.py lint

bench: .venv/.test
	@$(INSIDE) -m tests.load.bench

# Collects the messages of both languages; English is its own translation, German is filled in by hand. Needs gettext.
# The pages that clients see (some folders of templates, laid side by side) are translated into the other languages of mails as well.
CLIENTS := -l tr -l uk -l ru -l ar
messages: .venv/.test
	DEBUG=1 $(INSIDE) manage.py makemessages -l de -l en --no-obsolete --no-location --no-wrap -i .venv -i tests -i .static
	msgattrib --no-wrap --clear-fuzzy --empty jobcenter/locale/en/LC_MESSAGES/django.po | msgen --no-wrap -o jobcenter/locale/en/LC_MESSAGES/django.po -
	rm -rf .messages && mkdir .messages
	cp -r templates/caseload/client_link templates/caseload/handouts .messages && cp -r templates/employers/handouts .messages/employers
	cd .messages && DEBUG=1 $(abspath $(INSIDE)) $(abspath manage.py) makemessages $(CLIENTS) --no-obsolete --no-location --no-wrap
	rm -rf .messages
	for file in jobcenter/locale/*/LC_MESSAGES/django.po; do msgfmt --check-format -o $${file%.po}.mo $$file || exit 1; done

# Newest versions that fit .requirements/*.in, with hashes and without any address. Needs uv.
COMPILE := uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links
requirements:
	$(COMPILE) .requirements/runtime.in -o requirements.txt
	$(COMPILE) .requirements/test.in -c requirements.txt -o .requirements/test.txt

# Everything that can be made again; .run with the database of the first look stays.
clean:
	rm -rf .venv .static .mypy_cache .ruff_cache .hypothesis .import_linter_cache .bench.json
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp says what is installed, so that the next start does nothing.
.venv/.run: requirements.txt
	@.ci/install requirements.txt
	@touch $@

.venv/.test: .requirements/test.txt
	@.ci/install .requirements/test.txt
	@touch .venv/.run $@
