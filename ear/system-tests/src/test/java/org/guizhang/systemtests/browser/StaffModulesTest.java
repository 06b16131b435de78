package org.guizhang.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The modules of the light shell that stand by themselves, in a browser: they reckon as the server does. */
class StaffModulesTest {
    private static final Path PLATFORM = Path.of("..", "..", "platform", "src");
    private static final Path CASES = PLATFORM.resolve("main/resources/guizhang/form/cases");
    private static final Path TREES = PLATFORM.resolve("test/resources/form/trees.json");

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    @SuppressWarnings("unchecked")
    void formsAreJudgedAsOnTheServer() throws IOException {
        var page = page();
        try (var files = Files.list(CASES)) {
            for (var file : files.sorted().toList()) {
                var told = (Map<String, Object>) page.evaluate(
                        "async ([name, file, trees]) => (await import('/staff/record/cases.js'))"
                                + ".runCases(name, JSON.parse(file), JSON.parse(trees))",
                        List.of(file.getFileName().toString(), text(file), text(TREES)));
                assertThat((List<String>) told.get("faults")).isEmpty();
                assertThat((Integer) told.get("run")).isPositive();
            }
        }
    }

    @Test
    void numbersAreReckonedAsOnPaper() {
        var page = page();
        assertThat(reckon(page, "plain(divide(parse('2'), parse('3')))"))
                .isEqualTo("0.6666666666666666666666666666666667");
        assertThat(reckon(page, "short(add(parse('0.1'), parse('0.2')))")).isEqualTo("0.3");
        assertThat(reckon(page, "plain(toScale(parse('-2.345'), 2))")).isEqualTo("-2.35");
        assertThat(reckon(page, "String(divide(parse('1'), parse('0')))")).isEqualTo("null");
        assertThat(reckon(page, "plain(ofNumber(1e-7))")).isEqualTo("0.0000001");
    }

    @Test
    void whatIsSentGoesByTheAnswer() {
        var page = page();
        assertThat(
                        page.evaluate(
                                "async () => { const { outcome } = await import('/staff/net/queue.js');"
                                        + " return [0, 200, 201, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503].map(s => outcome(s)) }"))
                .isEqualTo(List.of(
                        "offline",
                        "done",
                        "done",
                        "needs-you",
                        "sign-in",
                        "needs-you",
                        "needs-you",
                        "needs-you",
                        "needs-you",
                        "needs-you",
                        "later",
                        "later",
                        "later"));
        assertThat(page.evaluate("async () => { const { outcome, backOff } = await import('/staff/net/queue.js');"
                        + " return [outcome(409, '', true), outcome(403, '/problems/device-revoked'),"
                        + " backOff(0), backOff(3), backOff(99)] }"))
                .isEqualTo(List.of("later", "revoked", 4_000, 32_000, 300_000));
    }

    @Test
    void oneRefusedEntryBlocksNothingButItsOwnHandIn() {
        assertThat(page().evaluate("""
                async () => {
                  const { nextOf, folded } = await import('/staff/net/queue.js');
                  const entry = (kind, subject, made, more) =>
                      ({ key: kind + subject, kind, subject, made, state: 'waiting', after: 0, item: 'i', body: 1, ...more });
                  const all = [entry('hand-in', 'a', 1), entry('answer', 'a', 2, { state: 'needs-you' }),
                      entry('hand-in', 'b', 3), entry('answer', 'c', 4), entry('photo', 'd', 5),
                      entry('correction', 'e', 6, { after: 99 })];
                  const keys = (now, asked) => nextOf(all, now, asked).map((one) => one.key).join(' ');
                  const held = [entry('photo', 'p', 1, { after: 99 }), entry('hand-in', 'h', 2), entry('answer', 'h', 3)];
                  return [keys(10, false), keys(10, true), JSON.stringify(folded(all, 'c')),
                      nextOf(held, 10, false).map((one) => one.key).join(' ')];
                }
                """))
                .isEqualTo(List.of(
                        "photod answerc hand-inb",
                        "photod answerc hand-inb correctione",
                        "{\"answers\":{\"i\":1},\"instead\":[\"answerc\"]}",
                        "answerh"));
    }

    @Test
    void itemsThatDoNotApplyAreNeitherCountedNorMissing() {
        assertThat(page().evaluate("""
                async () => {
                  const { state, readTyped } = await import('/staff/form/checklist.js');
                  const item = (key, answer, more) => ({ key, answer, photo: 'NEVER', note: 'NEVER', options: [], ...more });
                  const yes = { call: '_==_', args: [{ name: 'pests' }, { value: 'fail' }] };
                  const sheet = { items: [item('pests', 'PASS_FAIL', { photo: 'ON_FAIL' }),
                      item('where', 'TEXT', { when: { tree: yes } }), item('cold', 'NUMBER', { max: '-12' })],
                      signatures: [{ key: 'me', required: true, mine: true }] };
                  const told = (answers, signatures) => {
                    const { judged, missing, answered } = state(sheet, answers, signatures);
                    return [answered + '/' + judged.length, judged.join(), missing.map((m) => m.item + ':' + m.what).join()].join(' ');
                  };
                  return [told({}, {}), told({ pests: { value: 'fail' }, cold: { value: '-11.5' } }, {}),
                      told({ pests: { value: 'pass' }, where: { value: 'x' }, cold: { value: '-12' } }, { me: 1 }),
                      JSON.stringify([readTyped('−１８．５'), readTyped('1,234'), readTyped(' '), readTyped('1 2')])];
                }
                """))
                .isEqualTo(List.of(
                        "0/2 open,open pests:answer,cold:answer,~me:signature",
                        "2/3 failed,open,failed pests:photo,where:answer,~me:signature",
                        "2/2 passed,passed ",
                        "[{\"value\":\"-18.5\"},{\"reason\":\"number-comma\"},null,{\"reason\":\"number-space\"}]"));
    }

    @Test
    void whatWaitsOfARecordGoesInItsOrderAndHoldsUpNothingElse() {
        assertThat(page().evaluate("""
                async () => {
                  const { nextOf } = await import('/staff/net/queue.js');
                  const entry = (kind, subject, made, more) => ({ key: kind + '.' + subject, kind, subject, made, state: 'waiting', after: 0, ...more });
                  const keys = (all) => nextOf(all, 10, false).map((one) => one.key).join(' ');
                  return [keys([entry('record-step', 'a', 1), entry('record-answers', 'a', 2), entry('record', 'a', 3)]),
                      keys([entry('record', 'a', 1, { after: 99 }), entry('record-answers', 'a', 2), entry('record-answers', 'b', 3)]),
                      keys([entry('record-answers', 'a', 1, { state: 'needs-you' }), entry('record-step', 'a', 2), entry('record-end', 'a', 3), entry('hand-in', 'c', 4)]),
                      keys([entry('photo', 'p', 1, { after: 99 }), entry('record-step', 'a', 2), entry('record-answers', 'b', 3)])];
                }
                """))
                .isEqualTo(List.of(
                        "record.a record-answers.a record-step.a", "record-answers.b", "hand-in.c record-end.a", ""));
    }

    @Test
    void whatOnlyOneHasChangedIsTheirsAndTheRestIsAsked() {
        assertThat(page().evaluate("""
                async () => {
                  const { merge } = await import('/staff/net/merge.js');
                  const told = merge({ a: 1, b: 1, lines: { t: [{ x: 1 }] } }, { a: 2, b: 1, c: 3, lines: { t: [{ x: 2 }] } },
                      { a: 3, b: 2, d: 4, lines: { t: [{ x: 1 }] } });
                  const half = merge({}, {}, {}, { n: '1,234' });
                  return [JSON.stringify(told), JSON.stringify(half), JSON.stringify(merge({ a: 1 }, {}, { a: 1 }))];
                }
                """))
                .isEqualTo(List.of(
                        "{\"answers\":{\"a\":2,\"b\":2,\"c\":3,\"lines\":{\"t\":[{\"x\":2}]},\"d\":4},\"conflicts\":{\"/a\":3},\"mineDiffers\":true}",
                        "{\"answers\":{\"n\":\"1,234\"},\"conflicts\":{},\"mineDiffers\":false}",
                        "{\"answers\":{},\"conflicts\":{},\"mineDiffers\":true}"));
    }

    private Page page() {
        var page = visits.by(View.ZH_PHONE).page();
        page.navigate("/staff/");
        return page;
    }

    private static Object reckon(Page page, String what) {
        return page.evaluate("async () => { const { add, divide, ofNumber, parse, plain, short, toScale } ="
                + " await import('/staff/rule/decimal.js'); return " + what + " }");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
