package org.guizhang.ui.policy.upgrade;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.UnaryOperator;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.diff.Pieces;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.guizhang.shared.Languages;
import org.guizhang.ui.parts.Redline;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.jspecify.annotations.Nullable;

/** Base, new and own words of one text beside each other; below each other on a phone. */
class UpgradeSide extends Div {
    private final Side side;
    private final @Nullable TextArea zh;
    private final @Nullable TextArea en;

    /**
     * @param old puts texts of the old version into words
     * @param fresh the same for the new version and for own words
     */
    UpgradeSide(Side side, UpgradeQuestion question, UnaryOperator<String> old, UnaryOperator<String> fresh) {
        this.side = side;
        addClassName("gz-three");
        var base = old.apply(words(side.base()));
        // Words that do not fit the new version name what only the old one has.
        var unfit = question.kind() == UpgradeQuestion.Kind.UNFIT;
        var mine = (unfit ? old : fresh).apply(words(side.mine()));
        if (!isEmpty(side.base())) {
            add(column("upgrade.base", new Paragraph(base)));
        }
        if (!isEmpty(side.fresh())) {
            add(column("upgrade.fresh", new Redline(Pieces.of(base, fresh.apply(words(side.fresh()))))));
        }
        if (!isEmpty(side.mine())) {
            var words = isEmpty(side.base()) ? new Paragraph(mine) : new Redline(Pieces.of(base, mine));
            add(column("upgrade.mine", words));
        }
        var merged = fresh.apply(words(side.merged()));
        if ((unfit || question.kind() == UpgradeQuestion.Kind.CHANGED) && !merged.isEmpty() && !merged.equals(mine)) {
            var suggestion = column(
                    unfit ? "upgrade.mended" : side.clean() ? "upgrade.merged" : "upgrade.merged.unclean",
                    new Redline(Pieces.of(mine, merged)));
            suggestion.addClassName("gz-suggestion");
            add(suggestion);
        }
        var written = written(question, side);
        zh = field("upgrade.edit.zh", side.mine().zh(), written.zh());
        en = field("upgrade.edit.en", side.mine().en(), written.en());
    }

    String member() {
        return side.member();
    }

    boolean isEditable() {
        return !side.member().endsWith("=")
                && !side.member().equals("addressees")
                && !side.member().equals("value");
    }

    /** Fields for own words in the languages that the business has written. */
    Div fields() {
        var fields = new Div();
        fields.addClassName("gz-three");
        for (var field : new TextArea[] {zh, en}) {
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    Change.Words edited() {
        return new Change.Words(zh == null ? null : zh.getValue(), en == null ? null : en.getValue());
    }

    /** What somebody has written for it already, or else the suggestion to begin with. */
    private static Change.Words written(UpgradeQuestion question, Side side) {
        var decision = question.decision();
        var words = decision == null ? null : decision.words();
        return words == null ? side.merged() : words.getOrDefault(side.member(), side.merged());
    }

    /** In the reader's language, or in the one there is. */
    static String words(Change.Words words) {
        var first = Languages.isEnglish(Messages.locale()) ? words.en() : words.zh();
        var other = Languages.isEnglish(Messages.locale()) ? words.zh() : words.en();
        return first != null ? first : other != null ? other : "";
    }

    private static boolean isEmpty(Change.Words words) {
        return words.zh() == null && words.en() == null;
    }

    private static Div column(String label, Component words) {
        var name = new Paragraph(t(label));
        name.addClassNames("gz-muted", "gz-small");
        words.addClassName("gz-pre");
        var column = new Div(name, words);
        column.addClassName("gz-side");
        return column;
    }

    private static @Nullable TextArea field(String label, @Nullable String mine, @Nullable String merged) {
        if (mine == null) {
            return null;
        }
        var field = new TextArea(t(label));
        TextLimit.of(field, Change.MAX_TEXT);
        field.setValue(merged == null ? mine : merged);
        return field;
    }
}
