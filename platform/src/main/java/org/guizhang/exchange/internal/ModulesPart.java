package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.policy.DraftContent;
import org.guizhang.policy.DraftContents;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;

/** The drafts: templates with versions, own parameters, amendments. */
@ApplicationScoped
public class ModulesPart implements Part {
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
    public Import read(Reading file) {
        var given = ModuleForm.read(file);
        var fitting = new ArrayList<DraftContent>();
        for (int i = 0; file.isSound() && i < given.size(); i++) {
            fit(file, i, given.get(i), fitting);
        }
        return new Drafts(drafts, fitting);
    }

    private void fit(Reading file, int index, DraftContent given, List<DraftContent> fitting) {
        try {
            fitting.add(drafts.check(given));
        } catch (Rejected refused) {
            refused.violations().forEach(violation -> file.wrong("/" + ModuleForm.NAME + "/" + index, violation));
        }
    }

    private record Drafts(DraftContents drafts, List<DraftContent> wanted) implements Import {
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
            wanted.forEach(drafts::put);
        }
    }
}
