package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.policy.draft.DraftContents;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;

/** The drafts: templates with versions, own parameters, amendments. */
@ApplicationScoped
public class ModulesPart implements PolicyPart {
    @Inject
    DraftContents drafts;

    @Override
    public List<String> names() {
        return List.of(ModuleForm.NAME);
    }

    @Override
    public Permission needed() {
        return Permission.EDIT_POLICY;
    }

    @Override
    public void write(ObjectNode root) {
        root.set(ModuleForm.NAME, ModuleForm.write(drafts.list()));
    }

    @Override
    public Import read(PolicyReader file) {
        var mistakes = file.mistakes();
        var given = ModuleForm.read(file);
        var fitting = new ArrayList<DraftContent>();
        if (file.mistakes() == mistakes) {
            for (int i = 0; i < given.size(); i++) {
                fit(file, i, given.get(i), fitting);
            }
        }
        return new Drafts(drafts, fitting, WorkforceForm.templates(file));
    }

    private void fit(PolicyReader file, int index, DraftContent given, List<DraftContent> fitting) {
        try {
            fitting.add(drafts.check(given));
        } catch (Rejected refused) {
            refused.violations().forEach(violation -> file.wrong("/" + ModuleForm.NAME + "/" + index, violation));
        }
    }

    /** @param staffed templates whose positions the file states itself: no others come with the template */
    private record Drafts(DraftContents drafts, List<DraftContent> wanted, Set<String> staffed) implements Import {
        @Override
        public List<Step> steps() {
            return ModuleSteps.between(drafts.list(), wanted);
        }

        @Override
        public List<Untouched> untouched() {
            return ModuleSteps.untouched(drafts.list(), wanted);
        }

        @Override
        public void apply() {
            wanted.forEach(draft -> drafts.put(draft, !staffed.contains(draft.template())));
        }
    }
}
