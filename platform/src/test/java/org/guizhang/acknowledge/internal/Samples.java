package org.guizhang.acknowledge.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.proof.ProofSeal;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.tenant.profile.BusinessIdentity;

/** A signature and its proof. */
final class Samples {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");

    private Samples() {}

    static ProofSeal seal(Path data) {
        return ProofSeal.in(data, Clock.fixed(AT, ZoneOffset.UTC));
    }

    static byte[] proof(ProofSeal seal) throws IOException {
        var module = UUID.fromString("0192f0c0-0000-7000-8000-000000000001");
        var edition = new Edition(
                UUID.fromString("0192f0c0-0000-7000-8000-000000000002"),
                module,
                "2.0",
                Edition.Kind.PUBLISHED,
                null,
                "e".repeat(64),
                "打烊提前",
                true,
                AT,
                AT,
                "王老板",
                null,
                null);
        var title = java.util.Map.of("zh", "餐饮店经营管理规程", "en", "Restaurant Operations Rules");
        var content = Resolved.parse(Json.canonical(java.util.Map.of("title", title, "chapters", List.of())));
        var passages = new java.util.ArrayList<Passage>();
        passages.add(new Passage(
                "closing",
                Change.CHANGED,
                List.of(),
                new Text("第一条 打烊", "Article 1 Closing"),
                new Text("每天 21:30 打烊。", "Close at 21:30 every day.")));
        for (var i = 2; i < 40; i++) {
            passages.add(new Passage(
                    "more-" + i,
                    Change.SAME,
                    List.of(),
                    Text.same("第" + i + "条"),
                    Text.same("员工应当按照要求完成本岗位的工作，并在交接时说明尚未完成的事项。".repeat(3) + " \uD83C\uDF5C word")));
        }
        var signed = new Acknowledgement(
                UUID.fromString("0192f0c0-0000-7000-8000-000000000003"),
                edition.id(),
                module,
                UUID.fromString("0192f0c0-0000-7000-8000-000000000004"),
                "林小云 𠮷",
                edition.digest(),
                "zh",
                SignedContent.digest(edition.digest(), passages, Languages.CHINESE),
                AT);
        var matter = new RequiredReadings.Matter(new Handbook.Part(edition, content), null, passages);
        return seal.on(
                ProofSheet.of(new BusinessIdentity("望江楼", null), matter, signed, seal.fingerprint())
                        .pdf(AT),
                AT);
    }
}
