from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("employers", "0009_fill_proposals")]

    operations = [
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("slot__isnull", False)), fields=("client", "slot"), name="proposal_slot_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("slot__gte", 1),
                        ("slot__isnull", False),
                        ("slot__lte", 5),
                        (
                            "status__in",
                            ("noted", "discussed", "sent", "applied", "invited", "interviewed", "trial_work"),
                        ),
                    ),
                    models.Q(
                        ("slot__isnull", True),
                        (
                            "status__in",
                            ("noted", "discussed", "sent", "applied", "invited", "interviewed", "trial_work"),
                        ),
                        models.Q(("limit_reason", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(
                            (
                                "status__in",
                                ("noted", "discussed", "sent", "applied", "invited", "interviewed", "trial_work"),
                            ),
                            _negated=True,
                        ),
                        ("slot__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="proposal_at_most_five_open",
                violation_error_message="More than five open proposals need a reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("checked_at__isnull", True),
                    models.Q(
                        ("suitability", ""),
                        ("reasonableness", ""),
                        ("contract", ""),
                        ("hours_fit", ""),
                        ("wage_fit", ""),
                        ("staying", ""),
                        _connector="OR",
                        _negated=True,
                    ),
                    _connector="OR",
                ),
                name="proposal_check_is_whole",
                violation_error_message="Please answer the questions of the check first; “unknown” is an answer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sent_at__isnull", True), ("sent_with", "")),
                    models.Q(("checked_at__isnull", False), models.Q(("sent_with", ""), _negated=True)),
                    _connector="OR",
                ),
                name="proposal_sent_is_checked",
                violation_error_message="Please answer the questions of the check first; “unknown” is an answer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "sent"), _negated=True), ("sent_at__isnull", False), _connector="OR"
                ),
                name="proposal_sent_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("unmet_musts", 0), models.Q(("must_reason", ""), _negated=True), _connector="OR"),
                name="proposal_unmet_must_has_reason",
                violation_error_message="A must criterion is not met: please say why it is proposed all the same.",
            ),
        ),
    ]
