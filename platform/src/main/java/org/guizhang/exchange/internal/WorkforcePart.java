package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.shared.Rejected;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisations;

/** The positions and the sites with what they need. */
@ApplicationScoped
public class WorkforcePart implements PolicyPart {
    @Inject
    Organisations organisations;

    @Inject
    Templates templates;

    @Override
    public List<String> names() {
        return List.of(WorkforceForm.POSITIONS, WorkforceForm.SITES);
    }

    @Override
    public Permission needed() {
        return Permission.MANAGE_PEOPLE;
    }

    @Override
    public void write(ObjectNode root) {
        var organisation = organisations.get();
        root.set(WorkforceForm.POSITIONS, WorkforceForm.positions(organisation.jobs()));
        root.set(WorkforceForm.SITES, WorkforceForm.sites(organisation.places()));
    }

    @Override
    public Import read(PolicyReader file) {
        var mistakes = file.mistakes();
        var given = WorkforceForm.read(file);
        sources(file, given);
        if (file.mistakes() == mistakes) {
            try {
                return new Workforce(organisations, organisations.check(given));
            } catch (Rejected refused) {
                refused.violations().forEach(violation -> file.wrong("", violation));
            }
        }
        return new Workforce(organisations, given);
    }

    private void sources(PolicyReader file, Organisation given) {
        for (int i = 0; i < given.jobs().size(); i++) {
            var from = given.jobs().get(i).from();
            if (from != null && templates.versions(from.template()).isEmpty()) {
                var own = TemplateOrigin.of(from.template()) == TemplateOrigin.OWN;
                file.wrong(
                        "/" + WorkforceForm.POSITIONS + "/" + i + "/from",
                        own ? "own-template-unknown" : "template-unknown",
                        from.template());
            }
        }
    }

    private record Workforce(Organisations organisations, Organisation wanted) implements Import {
        @Override
        public List<Step> steps() {
            return WorkforceSteps.between(organisations.get(), wanted);
        }

        @Override
        public List<Untouched> untouched() {
            return WorkforceSteps.untouched(organisations.get(), wanted);
        }

        @Override
        public void apply() {
            if (!steps().isEmpty()) {
                organisations.put(wanted);
            }
        }
    }
}
