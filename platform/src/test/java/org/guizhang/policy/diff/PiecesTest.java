package org.guizhang.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void chineseIsComparedByTheCharacter() {
        assertThat(shown("每日闭店后清点现金，余额不超过500元。", "每日闭店前清点现金，余额不超过300元。"))
                .isEqualTo("每日闭店[-后-]{+前+}清点现金，余额不超过[-500-]{+300+}元。");
    }

    @Test
    void englishIsComparedByTheWord() {
        assertThat(shown("Count the cash after closing.", "Count the cash before closing."))
                .isEqualTo("Count the cash [-after-]{+before+} closing.");
    }

    @Test
    void sentencesThatCameOrWentAreWhole() {
        assertThat(shown("先洗手。再上岗。", "先洗手。戴好帽子。再上岗。")).isEqualTo("先洗手。{+戴好帽子。+}再上岗。");
        assertThat(shown("Wash. Work.", "Work.")).isEqualTo("[-Wash. -]Work.");
    }

    @Test
    void emptySidesAreAllNewOrAllGone() {
        assertThat(shown("", "新的")).isEqualTo("{+新的+}");
        assertThat(shown("旧的", "")).isEqualTo("[-旧的-]");
        assertThat(Pieces.of("", "")).isEmpty();
    }

    @Test
    void bothSidesCanBeReadBackFromThePieces() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var before = words(random);
            var after = words(random);
            var pieces = Pieces.of(before, after);
            assertThat(side(pieces, Piece.Op.ADDED)).isEqualTo(before);
            assertThat(side(pieces, Piece.Op.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void hugeTextsWithNothingInCommonAreReplacedWhole() {
        var pieces = Pieces.of("甲".repeat(4000), "乙".repeat(4000));
        assertThat(pieces).extracting(Piece::op).containsExactly(Piece.Op.REMOVED, Piece.Op.ADDED);
    }

    @Test
    void changesOfBothSidesAreMergedBySentence() {
        var base = "先洗手。再上岗。离岗锁门。";
        assertThat(Merge.of(base, "先洗手消毒。再上岗。离岗锁门。", "先洗手。再上岗。离岗锁门关灯。"))
                .isEqualTo(new Merge("先洗手消毒。再上岗。离岗锁门关灯。", true));
        assertThat(Merge.of(base, "先洗手消毒。再上岗。离岗锁门。", "先洗净手。再上岗。离岗锁门。")).isEqualTo(new Merge("先洗净手。再上岗。离岗锁门。", false));
        assertThat(Merge.of(base, base + "交班签字。", "先洗手。离岗锁门。")).isEqualTo(new Merge("先洗手。离岗锁门。交班签字。", true));
        assertThat(Merge.of(base, base + "甲。", base + "乙。").clean()).isFalse();
        assertThat(Merge.of(base, base + "甲。", base + "甲。")).isEqualTo(new Merge(base + "甲。", true));
    }

    @Test
    void mergeOfAnUnchangedSideIsTheOtherSide() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var base = words(random);
            var other = words(random);
            assertThat(Merge.of(base, other, base)).isEqualTo(new Merge(other, true));
            assertThat(Merge.of(base, base, other)).isEqualTo(new Merge(other, true));
            assertThat(Merge.of(base, other, other)).isEqualTo(new Merge(other, true));
        }
    }

    private static String words(Random random) {
        var signs = List.of("洗", "手", "岗", "。", "；", "cash ", "till. ", "5", "\n");
        return random.ints(random.nextInt(20), 0, signs.size())
                .mapToObj(signs::get)
                .collect(Collectors.joining());
    }

    private static String side(List<Piece> pieces, Piece.Op without) {
        return pieces.stream()
                .filter(piece -> piece.op() != without)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return Pieces.of(before, after).stream()
                .map(piece -> switch (piece.op()) {
                    case SAME -> piece.words();
                    case ADDED -> "{+" + piece.words() + "+}";
                    case REMOVED -> "[-" + piece.words() + "-]";
                })
                .collect(Collectors.joining());
    }
}
