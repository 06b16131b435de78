package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A regulation from elsewhere comes into a draft over REST: proposed first, stored when somebody says so. */
class TranscribingTest {
    private static final String TEXT = "仓库规定\n第一章 总则\n第一条 不得在仓库吸烟。\n第二条 收货时：\n（一）点数；\n（二）签字。\n";
    private static final String STORED = """
            {"language": "zh", "chapters": [{"title": "仓库", "clauses": [
              {"kind": "prohibition", "text": "不得在仓库吸烟。"},
              {"kind": "procedure", "addressees": ["manager"], "text": "收货时：", "items": [{"text": "点数；"}, {"text": "签字。"}]}]}]}""";

    private static Answer propose(Rest rest, String module, byte[] document) {
        return rest.call(
                "POST", "modules/" + module + "/transcriptions/proposal", BodyPublishers.ofByteArray(document));
    }

    @Test
    void proposedFirstThenStored() {
        var business = Business.open("House of Old Rules");
        var module = business.activate();
        var before = business.owner().get("modules/" + module).revision();
        var found = propose(business.owner(), module, TEXT.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(found.text("/language")).isEqualTo("zh");
        assertThat(found.text("/chapters/0/title")).isEqualTo("总则");
        assertThat(found.text("/chapters/0/clauses/0/kind/kind")).isEqualTo("prohibition");
        assertThat(found.json().at("/chapters/0/clauses/0/kind/guess").asBoolean())
                .isTrue();
        assertThat(found.text("/chapters/0/clauses/1/items/1/text")).isEqualTo("签字。");
        assertThat(found.json().at("/source/lines")).hasSize(6);
        assertThat(business.owner().get("modules/" + module).revision()).isEqualTo(before);

        var path = "modules/" + module + "/transcriptions";
        business.owner().post(path, STORED).expect(428);
        business.owner().ifMatch("\"999\"").post(path, STORED).expect(412);
        var etag = business.etag(module);
        var stored = business.owner().ifMatch(etag).post(path, STORED).expect(201);
        assertThat(stored.json().get("amendments").asInt()).isEqualTo(2);
        business.owner().ifMatch(etag).post(path, STORED).expect(412);
        var draft = business.owner()
                .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                .expect(200);
        assertThat(draft.body()).contains("不得在仓库吸烟。", "点数；");
        assertThat(business.owner().get("audit?size=5").expect(200).body()).contains("module.transcribed");
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() {
        var business = Business.open("House of Wrong Rules");
        var module = business.activate();
        var wrong = propose(business.owner(), module, new byte[] {0, 1, 2}).expect(400);
        assertThat(wrong.body()).contains("transcribe-file");
        var refused = business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/transcriptions",
                        STORED.replace("manager", "nobody").replace("不得在仓库吸烟。", " "))
                .expect(400);
        assertThat(refused.body())
                .contains("/chapters/0/clauses/0/text", "/chapters/0/clauses/1/addressees/0", "transcribe-position");
        assertThat(business.owner().get("modules/" + module + "/amendments").json())
                .isEmpty();
    }

    @Test
    void documentsMayBeLargerThanOtherBodies() {
        var business = Business.open("House of Large Rules");
        var module = business.activate();
        // Refused for its length in characters, not for its bytes.
        var large = "一".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertThat(propose(business.owner(), module, large).expect(400).body()).contains("transcribe-long");
        propose(business.owner(), module, new byte[(8 << 20) + 1]).expect(413);
    }

    /** As many characters and clauses as a document may have, each character escaped as some programs do. */
    @Test
    void aLongRegulationIsStored() {
        var business = Business.open("House of Long Rules");
        var module = business.activate();
        var clause = "{\"kind\": \"duty\", \"text\": \"%s\"}".formatted("\\u4e00".repeat(300));
        var chapter =
                "{\"title\": \"长\", \"clauses\": [%s]}".formatted(String.join(",", Collections.nCopies(100, clause)));
        var whole = "{\"language\": \"zh\", \"chapters\": [%s]}"
                .formatted(String.join(",", Collections.nCopies(10, chapter)));
        assertThat(whole).hasSizeGreaterThan(3 << 19);

        var stored = business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/transcriptions", whole)
                .expect(201);

        assertThat(stored.json().get("amendments").asInt()).isEqualTo(1000);
        business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/transcriptions", " ".repeat((4 << 20) + 1))
                .expect(413);
    }
}
