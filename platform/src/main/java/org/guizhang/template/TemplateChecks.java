package org.guizhang.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.shared.Rejected;
import org.guizhang.template.internal.CheckLimit;
import org.guizhang.template.internal.ZippedTemplate;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Checks templates that people write themselves. Nothing is stored, and the database is not asked. */
@ApplicationScoped
public class TemplateChecks {
    /** Bytes of an archive. */
    public static final int MAX_BYTES = ZippedTemplate.MAX_BYTES;

    @Inject
    CheckLimit limit;

    @Inject
    CurrentCaller caller;

    /**
     * Holds a zip archive with the folder of one template against the schema and all rules, as
     * {@code bin/guizhang check} does. Throws {@link org.guizhang.shared.TooMany} when a business asks too often.
     *
     * @throws Rejected if there is no template to be read in it
     */
    @Requires(Permission.EDIT_POLICY)
    public TemplateReport check(byte[] archive) {
        limit.take(caller.person().tenantId());
        return TemplateReport.of(ZippedTemplate.files(archive));
    }
}
