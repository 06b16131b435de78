package org.guizhang.record.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.Register;
import org.jspecify.annotations.Nullable;

/** What an entry owes the one before. */
final class RegisterRules {
    private RegisterRules() {}

    /** @param balance that the register has with the entry */
    static void balance(
            Register.Balance rule,
            RegisterMove move,
            RegisterRows.@Nullable Entry last,
            BigDecimal balance,
            Violations problems) {
        var had = last == null || last.balance() == null
                ? balance.subtract(move.plus()).add(move.minus())
                : last.balance();
        if (rule.min() != null && balance.compareTo(rule.min()) < 0) {
            var taken = rule.minus() == null ? rule.of() : rule.minus();
            problems.add(move.at() + "/" + taken, "register-min", plain(had), plain(rule.min()));
        } else if (move.of() != null && move.of().compareTo(balance) != 0) {
            problems.add(move.at() + "/" + rule.of(), "register-balance", plain(balance), plain(had));
        }
    }

    static void range(Register.Range rule, RegisterMove move, RegisterRows.@Nullable Entry last, Violations problems) {
        var ended = last == null ? null : last.rangeTo();
        if (ended == null || move.from() == null) {
            return;
        }
        var next = ended.add(BigDecimal.ONE);
        if (rule.continues() && move.from().compareTo(next) != 0) {
            problems.add(move.at() + "/" + rule.from(), "register-continues", plain(ended), plain(next));
        } else if (rule.noGap() && move.from().compareTo(next) > 0) {
            problems.add(move.at() + "/" + rule.from(), "register-gap", plain(ended), plain(next));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether what a record says is what it has entered, in the order in which entries stand. */
    static boolean isEntered(List<RegisterMove> moves, List<RegisterRows.Entry> own) {
        var sorted =
                moves.stream().sorted(Comparator.comparing(RegisterMove::scope)).toList();
        return moves.size() == own.size()
                && IntStream.range(0, sorted.size()).allMatch(i -> fits(sorted.get(i), own.get(i)));
    }

    private static boolean fits(RegisterMove move, RegisterRows.Entry entry) {
        return move.scope().equals(entry.scope())
                && same(move.plus(), entry.plus())
                && same(move.minus(), entry.minus())
                && (move.of() == null || same(move.of(), entry.balance()))
                && same(move.from(), entry.rangeFrom())
                && same(move.to(), entry.rangeTo());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
