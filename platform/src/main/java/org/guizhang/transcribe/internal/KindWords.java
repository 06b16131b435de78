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
                    "[罚罰]款|扣款|扣[发發]|扣[减減]|扣除|扣\\s*[0-9０-９一二三四五六七八九十]+\\s*分|处罚|處罰|[记記][过過]|警告[处處]分|[开開]除|解除[劳勞][动動](?:合同|契約|[关關][系係])|予以[辞辭]退|[赔賠][偿償]"
                            + "|(?i)\\b(?:fined?|penalt(?:y|ies)|dismissed|deducted)\\b"),
            rule(
                    ClauseKind.PROHIBITION,
                    "不得|[严嚴]禁|禁止|不[准準]|不[许許]|切勿|不允[许許]|(?i)\\b(?:must not|shall not|may not|do not|don.t|(?:is|are) (?:not (?:allowed|permitted)|forbidden|prohibited)|never)\\b"),
            rule(ClauseKind.DEFINITION, "是指|指的是|所[称稱][^。；]{1,30}[，,]?\\s*(?:[系係]指|系|指)|(?i)\\bmeans\\b"),
            rule(ClauseKind.PROCEDURE, "流程|步[骤驟]|程序如下|按(?:以下|下列)?[顺順]序|(?i)\\b(?:procedure|steps)\\b"),
            rule(ClauseKind.COMMITMENT, "承[诺諾]|(?i)\\b(?:we promise|undertakes? to)\\b"),
            rule(
                    ClauseKind.STANDARD,
                    "[标標][准準](?:[为為]|如下|是)|不(?:[高低少多小大][于於]|超[过過])|(?i)\\b(?:at least|at most|no more than)\\b"),
            rule(ClauseKind.DUTY, "[应應]|必[须須]|[须須]|[负負][责責]|(?i)\\b(?:must|shall|is responsible|are responsible)\\b"));

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
