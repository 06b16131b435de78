package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.FillQuestion.Kind;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.Submission;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the log of filling in raises as questions, and what it does not. */
class FillQuestionsTest {
    private static final UUID SOME = new UUID(0, 7);
    private static final Doer WANG = new Doer(SOME, "Wang");
    private static final Text WORDS = new Text("词", "words");
    private static final Instant DUE = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    @Test
    void manyItemsInASecondAreQuick() {
        assertThat(asked(items(6, 1, 0), NOON, NOON)).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Kind.QUICK);
            assertThat(question.seconds()).isEqualTo(5);
        });
        assertThat(asked(items(6, 2, 0), NOON, NOON)).isEmpty();
        assertThat(asked(items(5, 0, 0), NOON, NOON)).isEmpty();
    }

    @Test
    void withoutADeviceThoseThatCameWithTheHandInDoNotTell() {
        var sent = new ArrayList<Submission.Item>();
        for (int i = 0; i < 8; i++) {
            sent.add(item("item-" + i, null, NOON, "pass"));
        }
        assertThat(asked(sent, null, NOON)).isEmpty();
        assertThat(asked(sent, null, NOON.plusSeconds(60)))
                .extracting(FillQuestion::kind)
                .containsExactly(Kind.QUICK);
    }

    @Test
    void answersWithoutANetworkArriveLate() {
        assertThat(asked(items(6, 60, 3_601), NOON, NOON.plusSeconds(4_000)))
                .extracting(FillQuestion::kind, question -> question.items().size())
                .containsExactly(tuple(Kind.ARRIVED_LATE, 6));
        assertThat(asked(items(6, 60, 3_600), NOON, NOON)).isEmpty();
    }

    @Test
    void someItemsAfterTheTimeAreAskedAboutAndAllAreNot() {
        var some = new ArrayList<>(items(2, 60, 0));
        some.add(item("late", DUE.plusSeconds(1), DUE.plusSeconds(1), "pass"));
        assertThat(asked(some, null, DUE.plusSeconds(9))).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Kind.AFTER_DUE);
            assertThat(question.items()).containsExactly("late");
        });
        assertThat(asked(some.subList(2, 3), null, DUE.plusSeconds(9))).isEmpty();
    }

    @Test
    void clockThatIsAheadIsAskedAboutAndOneThatIsBehindIsNot() {
        assertThat(asked(items(2, 60, 0), NOON.plusSeconds(301), NOON))
                .extracting(FillQuestion::kind)
                .containsExactly(Kind.CLOCK_AHEAD);
        assertThat(asked(items(2, 60, 0), NOON.plusSeconds(300), NOON)).isEmpty();
        assertThat(asked(items(2, 60, 0), NOON.minusSeconds(3_000), NOON)).isEmpty();
    }

    @Test
    void anotherValueBeforeIsAskedAboutAndAnotherNoteIsNot() {
        var item = item("stove", NOON, NOON, "pass");
        var failed = row("stove", 1, new Given(Json.tree("fail"), false, null, List.of()));
        var noted = row("stove", 2, new Given(Json.tree("pass"), false, "clean", List.of()));
        var passed = row("stove", 3, new Given(Json.tree("pass"), false, null, List.of()));
        assertThat(of(List.of(item), List.of(failed, noted, passed)))
                .extracting(FillQuestion::kind)
                .containsExactly(Kind.CHANGED);
        assertThat(of(List.of(item), List.of(noted, passed))).isEmpty();
    }

    private static AnswerRow row(String item, int version, Given given) {
        return new AnswerRow(item, version, version - 1, given, SOME, "Wang", null, NOON);
    }

    /** So many, so many seconds from one another, heard of so many seconds later. */
    private static List<Submission.Item> items(int count, int apart, int later) {
        var items = new ArrayList<Submission.Item>();
        for (int i = 0; i < count; i++) {
            var at = NOON.plusSeconds((long) i * apart);
            items.add(item("item-" + i, at, at.plusSeconds(later), "pass"));
        }
        return items;
    }

    private static Submission.Item item(String key, @Nullable Instant device, Instant server, String value) {
        return new Submission.Item(
                key, WORDS, ItemJudgement.PASSED, Json.tree(value), null, List.of(), WANG, device, server, 1);
    }

    private static List<FillQuestion> asked(List<Submission.Item> items, @Nullable Instant device, Instant server) {
        return new FillQuestions(content(items, device, server), new AnswerLog(List.of()), List.of()).all();
    }

    private static List<FillQuestion> of(List<Submission.Item> items, List<AnswerRow> rows) {
        return new FillQuestions(content(items, null, NOON), new AnswerLog(rows), List.of()).all();
    }

    private static SubmissionContent content(List<Submission.Item> items, @Nullable Instant device, Instant server) {
        return new SubmissionContent(
                SOME,
                SOME,
                SOME,
                "1.0",
                "closing",
                WORDS,
                new OccurrencePlace(null, null, null, null),
                NOON,
                DUE,
                DUE,
                1,
                null,
                null,
                false,
                WANG,
                device,
                server,
                null,
                true,
                false,
                List.of(),
                items,
                List.of(),
                List.of());
    }
}
