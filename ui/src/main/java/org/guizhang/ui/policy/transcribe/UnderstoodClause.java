package org.guizhang.ui.policy.transcribe;

import java.util.List;
import org.guizhang.template.ClauseKind;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Lines;
import org.guizhang.transcribe.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * A clause as it is to be stored, with what is still a guess.
 *
 * @param because the word that its kind was guessed by; null once somebody has said it, or where none told
 */
record UnderstoodClause(
        Lines lines,
        String number,
        @Nullable String title,
        ClauseKind kind,
        boolean kindGuessed,
        @Nullable String because,
        List<String> addressees,
        boolean addresseesGuessed,
        String text,
        List<Transcript.Item> items,
        List<String> mentions,
        boolean placeGuessed) {

    static UnderstoodClause of(Proposal.Clause clause) {
        return new UnderstoodClause(
                clause.lines(),
                clause.number(),
                clause.title(),
                clause.kind().kind(),
                true,
                clause.kind().because(),
                clause.addressees().stream().map(Proposal.AddresseeGuess::key).toList(),
                true,
                clause.text(),
                items(clause.items()),
                clause.mentions(),
                clause.guess() || isGuessed(clause.items()));
    }

    private static boolean isGuessed(List<Proposal.Item> items) {
        return items.stream().anyMatch(item -> item.guess() || isGuessed(item.items()));
    }

    private static List<Transcript.Item> items(List<Proposal.Item> items) {
        return items.stream()
                .map(item -> new Transcript.Item(item.text(), items(item.items())))
                .toList();
    }

    /** The same with what somebody has written and chosen: nothing of it is a guess any more. */
    UnderstoodClause said(
            @Nullable String newTitle,
            ClauseKind newKind,
            List<String> newAddressees,
            String newText,
            List<Transcript.Item> newItems) {
        return new UnderstoodClause(
                lines,
                number,
                newTitle,
                newKind,
                false,
                null,
                newAddressees,
                false,
                newText,
                newItems,
                mentions,
                false);
    }

    /** Another clause of the same lines, with the same guesses. */
    UnderstoodClause with(@Nullable String newTitle, String newText, List<Transcript.Item> newItems) {
        return new UnderstoodClause(
                lines,
                number,
                newTitle,
                kind,
                kindGuessed,
                because,
                addressees,
                addresseesGuessed,
                newText,
                newItems,
                mentions,
                placeGuessed);
    }

    /** This and the one below as one. */
    UnderstoodClause joined(UnderstoodClause next) {
        var more = next.title == null ? next.text : next.title + " " + next.text;
        var all = new java.util.ArrayList<>(items);
        var together = text;
        if (items.isEmpty()) {
            together = text + "\n" + more;
            all.addAll(next.items);
        } else {
            all.add(new Transcript.Item(more, next.items));
        }
        var named = new java.util.ArrayList<>(mentions);
        named.addAll(next.mentions);
        var joined = with(title, together, all);
        return new UnderstoodClause(
                new Lines(Math.min(lines.from(), next.lines.from()), Math.max(lines.to(), next.lines.to())),
                joined.number,
                joined.title,
                joined.kind,
                joined.kindGuessed,
                joined.because,
                joined.addressees,
                joined.addresseesGuessed,
                joined.text,
                joined.items,
                named,
                joined.placeGuessed);
    }

    int guesses() {
        return (kindGuessed ? 1 : 0) + (addresseesGuessed && !addressees.isEmpty() ? 1 : 0) + (placeGuessed ? 1 : 0);
    }
}
