package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.template.TemplateUploaded;

/** Has modules follow what their business uploads, as they follow what a start of the program brings for all. */
@ApplicationScoped
public class FollowUploads {
    @Inject
    FollowRows rows;

    @Inject
    Clock clock;

    void uploaded(@Observes TemplateUploaded uploaded) {
        rows.noteOwn(uploaded.id(), uploaded.newest().toString(), clock.instant());
    }
}
