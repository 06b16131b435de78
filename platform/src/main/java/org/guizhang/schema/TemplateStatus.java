package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.StatusPart;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.follow.internal.FollowRows;
import org.guizhang.template.internal.OperatorImport;
import org.guizhang.tenant.Database;

/** Template versions, what is wrong with the operator's own, and how far modules are in following new ones. */
@ApplicationScoped
public class TemplateStatus implements StatusPart {
    @Inject
    OperatorImport operator;

    @Inject
    FollowRows follow;

    @Inject
    Database database;

    /** A template of the catalogue and its versions, in the order in which they came. */
    record Releases(String template, String versions) {}

    /** All of it; {@code refused} holds the mistakes for which versions of the operator's were passed over. */
    record Templates(List<Releases> releases, List<String> refused, Follow.Progress follow) {}

    @Override
    public String name() {
        return "templates";
    }

    @Override
    @Transactional
    public Told tell() {
        var progress = follow.progress();
        var refused = operator.outcome().refused();
        return new Told(
                new Templates(releases(), refused, progress),
                List.of(
                        Gauge.of("guizhang_templates_refused", "Mistakes in templates of the operator", refused.size()),
                        follow("waiting", progress.waiting()),
                        follow("done", progress.done()),
                        follow("asks", progress.asks()),
                        follow("failed", progress.failed())));
    }

    private List<Releases> releases() {
        return database.catalogue()
                .createQuery("select template_id as template, string_agg(version, ', ' order by imported_at, version)"
                        + " as versions from template_version group by template_id order by template_id")
                .mapTo(Releases.class)
                .list();
    }

    private static Gauge follow(String state, long modules) {
        return new Gauge(
                "guizhang_template_follow", "Modules that follow a new version", Map.of("state", state), modules);
    }
}
