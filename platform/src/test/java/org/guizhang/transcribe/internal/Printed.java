package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.guizhang.shared.Text;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Item;

/** Proposals as a person would note them, and the texts that tests begin with. */
public final class Printed {
    private Printed() {}

    /** A text of {@code guizhang/transcribe}. */
    public static String text(String name) {
        try (var in = Printed.class.getResourceAsStream("/guizhang/transcribe/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Proposal.Addressee position(String title, String key) {
        return new Proposal.Addressee(key, Text.same(title), false);
    }

    /** {@code #} before chapters, {@code [kind, addressees]} before clauses, {@code -} before items; {@code ?} a guessed place. */
    public static String outline(Proposal proposal) {
        var lines = new StringBuilder();
        for (var chapter : proposal.chapters()) {
            lines.append("# ")
                    .append(chapter.guess() ? "?" : "")
                    .append(chapter.title())
                    .append('\n');
            for (var clause : chapter.clauses()) {
                lines.append(clause.guess() ? "?" : "").append('[');
                lines.append(clause.kind().kind().name().toLowerCase(java.util.Locale.ROOT));
                clause.addressees().forEach(one -> lines.append(' ').append(one.key()));
                lines.append("] ");
                if (clause.title() != null) {
                    lines.append(clause.title()).append(" | ");
                }
                lines.append(clause.text().replace("\n", " / ")).append('\n');
                items(clause.items(), "- ", lines);
            }
        }
        return lines.toString();
    }

    private static void items(List<Item> items, String indent, StringBuilder lines) {
        for (var item : items) {
            lines.append(indent)
                    .append(item.guess() ? "?" : "")
                    .append(item.text().replace("\n", " / "))
                    .append('\n');
            items(item.items(), "  " + indent, lines);
        }
    }
}
