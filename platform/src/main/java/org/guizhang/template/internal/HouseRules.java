package org.guizhang.template.internal;

import java.util.Collection;
import java.util.List;
import org.guizhang.template.TemplateProblem;

/** All house rules; they are asked of templates that are in order. */
final class HouseRules {
    private static final List<HouseRule> RULES = List.of(
            new ChecklistHint(),
            new ChecklistItemHint(),
            new FormHint(),
            new FormFieldHint(),
            new ClauseHint(),
            new ParameterHint(),
            new PenaltyHint(),
            new AdvisoryHint(),
            new NumberHint(),
            new GlossaryHint());

    private HouseRules() {}

    /** The hints for templates, of which each is there in one version, and for trades. */
    static List<TemplateProblem> look(Collection<TemplateFolder> folders, Collection<YamlFile> trades) {
        var hints = TemplateProblems.hints();
        folders.forEach(folder -> RULES.forEach(rule -> rule.look(folder, hints)));
        SerialPrefixHint.look(folders, hints);
        trades.forEach(trade -> NumberHint.look(trade, hints));
        return hints.sorted();
    }
}
