package org.guizhang.transcribe.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.template.ClauseKind;
import org.guizhang.transcribe.Proposal.KindGuess;
import org.jspecify.annotations.Nullable;

/** Guesses what a clause does by the words that such clauses have; the first that is found counts. */
final class KindWords {
    private record Rule(ClauseKind kind, Pattern words) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    ClauseKind.PENALTY,
                    "罚款|扣款|扣发|扣减|扣除|扣\\s*[0-9０-９一二三四五六七八九十]+\\s*分|处罚|记过|警告处分|开除|解除劳动合同|解除劳动关系|予以辞退|赔偿"
                            + "|(?i)\\b(?:fined?|penalt(?:y|ies)|dismissed|deducted)\\b"),
            rule(
                    ClauseKind.PROHIBITION,
                    "不得|严禁|禁止|不准|不许|切勿|不允许|(?i)\\b(?:must not|shall not|may not|do not|don.t|(?:is|are) (?:not (?:allowed|permitted)|forbidden|prohibited)|never)\\b"),
            rule(ClauseKind.DEFINITION, "是指|指的是|所称[^。；]{1,30}[，,]?\\s*(?:系指|系|指)|(?i)\\bmeans\\b"),
            rule(ClauseKind.PROCEDURE, "流程|步骤|程序如下|按(?:以下|下列)?顺序|(?i)\\b(?:procedure|steps)\\b"),
            rule(ClauseKind.COMMITMENT, "承诺|(?i)\\b(?:we promise|undertakes? to)\\b"),
            rule(
                    ClauseKind.STANDARD,
                    "标准(?:为|如下|是)|不(?:高于|低于|超过|少于|多于|小于|大于)|(?i)\\b(?:at least|at most|no more than)\\b"),
            rule(ClauseKind.DUTY, "应当|必须|须|负责|应|(?i)\\b(?:must|shall|is responsible|are responsible)\\b"));

    private KindWords() {}

    private static Rule rule(ClauseKind kind, String words) {
        return new Rule(kind, Pattern.compile(words));
    }

    /** By the clause's own words, else by those of its items, else a duty. */
    static KindGuess guess(String words, String items) {
        var found = found(words);
        if (found == null) {
            found = found(items);
        }
        return found == null ? new KindGuess(ClauseKind.DUTY, null, true) : found;
    }

    private static @Nullable KindGuess found(String words) {
        for (var rule : RULES) {
            var match = rule.words.matcher(words);
            if (match.find()) {
                return new KindGuess(rule.kind, match.group(), true);
            }
        }
        return null;
    }
}
