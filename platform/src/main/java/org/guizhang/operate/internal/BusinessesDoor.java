package org.guizhang.operate.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.NotFound;
import org.guizhang.whole.OperatedBusinesses;

/**
 * What the operator does to one business: {@code POST /businesses/ID/suspend} and {@code /resume}, and
 * {@code PUT /businesses/ID/limits} with what it may take.
 */
@ApplicationScoped
public class BusinessesDoor {
    private static final Pattern ACT = Pattern.compile(
            "(POST|PUT) /businesses/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(suspend|resume|limits)");

    private static final int MOST = 10_000;

    @Inject
    OperatedBusinesses businesses;

    /** Status and body. */
    public record Answer(int status, String json) {
        private static Answer of(int status, DomainException refused) {
            return new Answer(status, Json.write(Map.of("detail", refused.what().in(Languages.ENGLISH))));
        }
    }

    public String list() {
        return Json.write(Map.of("items", businesses.list()));
    }

    public Answer act(String method, String path, InputStream body) throws IOException {
        var act = ACT.matcher(method + " " + path);
        if (!act.matches() || act.group(1).equals("PUT") != act.group(3).equals("limits")) {
            return new Answer(404, "{}");
        }
        try {
            return new Answer(200, Json.write(did(UUID.fromString(act.group(2)), act.group(3), body)));
        } catch (NotFound none) {
            return Answer.of(404, none);
        } catch (DomainException refused) {
            return Answer.of(400, refused);
        } catch (UncheckedIOException broken) {
            return new Answer(
                    400, Json.write(Map.of("detail", "Write people, storageMib and requestsPerMinute as JSON.")));
        }
    }

    private Object did(UUID business, String act, InputStream body) throws IOException {
        if (!act.equals("limits")) {
            return businesses.suspend(business, act.equals("suspend"));
        }
        var text = new String(body.readNBytes(MOST), StandardCharsets.UTF_8);
        return businesses.limit(business, Json.read(text, OperatedBusinesses.Limits.class));
    }
}
