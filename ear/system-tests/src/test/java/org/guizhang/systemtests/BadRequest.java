package org.guizhang.systemtests;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A request with something wrong in it.
 *
 * @param status what it is answered
 * @param errors the fields that the problem names, each with the rule it breaks
 */
record BadRequest(String name, int status, Function<Rest, Answer> call, List<String> errors) {
    /** Bytes of the largest body the server reads. */
    static final int LARGEST = 1 << 20;

    private BadRequest(String name, int status, Function<Rest, Answer> call, String... errors) {
        this(name, status, call, List.of(errors));
    }

    /** Every kind, against a module whose draft has that tag. */
    static Stream<BadRequest> all(String module, String etag) {
        var parameters = "modules/" + module + "/parameters";
        return Stream.of(
                new BadRequest("broken JSON", 400, r -> r.post("modules", "{\"template\": ")),
                new BadRequest("no JSON at all", 400, r -> r.post("modules", "template=restaurant")),
                new BadRequest("a list for an object", 400, r -> r.post("modules", "[]")),
                new BadRequest("a bare word", 400, r -> r.post("modules", "\"restaurant-operations\"")),
                new BadRequest("two documents", 400, r -> r.post("modules", "{\"template\": \"x\"} {}")),
                new BadRequest(
                        "one member twice", 400, r -> r.post("modules", "{\"template\": \"x\", \"template\": \"y\"}")),
                new BadRequest("null for an object", 400, r -> r.post("modules", "null")),
                new BadRequest("no body", 400, r -> r.post("modules", "")),
                new BadRequest("no body and no type", 400, r -> r.call("POST", "modules", BodyPublishers.noBody())),
                new BadRequest(
                        "bytes that are no UTF-8",
                        400,
                        r -> r.with("Content-Type", "application/json")
                                .call("POST", "modules", BodyPublishers.ofByteArray(new byte[] {
                                    '{', '"', (byte) 0xff, '"'
                                }))),
                new BadRequest(
                        "deep nesting",
                        400,
                        r -> r.ifMatch(etag)
                                .put(
                                        parameters,
                                        "{\"parameters\": {\"report-day\": " + "[".repeat(5000) + "]".repeat(5000)
                                                + "}}"),
                        "/parameters type"),
                new BadRequest(
                        "a long number",
                        400,
                        r -> r.ifMatch(etag)
                                .put(parameters, "{\"parameters\": {\"report-day\": " + "9".repeat(5000) + "}}"),
                        "/parameters type"),
                new BadRequest(
                        "a huge exponent",
                        400,
                        r -> r.ifMatch(etag).put(parameters, "{\"parameters\": {\"report-day\": 1e999999999}}"),
                        "/parameters/report-day type"),
                new BadRequest(
                        "unknown field",
                        400,
                        r -> r.post("modules", "{\"template\": \"x\", \"tenant\": 1}"),
                        "/tenant unknown"),
                new BadRequest(
                        "wrong type",
                        400,
                        r -> r.post("tokens", "{\"name\": \"x\", \"days\": \"many\"}"),
                        "/days type"),
                new BadRequest(
                        "object for a text", 400, r -> r.post("modules", "{\"template\": {}}"), "/template type"),
                new BadRequest(
                        "unknown role",
                        400,
                        r -> r.post("people", "{\"name\": \"x\", \"login\": \"x@example.com\", \"role\": \"KING\"}"),
                        "/role type"),
                new BadRequest(
                        "nothing filled in",
                        400,
                        r -> r.post("people", "{}"),
                        "/name required",
                        "/login required",
                        "/role required"),
                new BadRequest("no template", 400, r -> r.post("modules", "{}"), "/template required"),
                new BadRequest(
                        "no parameters", 400, r -> r.ifMatch(etag).put(parameters, "{}"), "/parameters required"),
                new BadRequest(
                        "unknown parameter",
                        400,
                        r -> r.ifMatch(etag).put(parameters, "{\"parameters\": {\"nope\": 1}}"),
                        "/parameters/nope parameter-unknown"),
                new BadRequest(
                        "parameters out of range",
                        400,
                        r -> r.ifMatch(etag)
                                .put(
                                        parameters,
                                        Business.parameters(Map.of(
                                                "chiller-max", "9",
                                                "company-name", "\"\"",
                                                "report-day", "16",
                                                "settlement-witnesses", "1",
                                                "sign-on-time", "\"25:00\"",
                                                "supplier-settlement-interval", "\"P61D\"",
                                                "survey-weekday", "7"))),
                        "/parameters/company-name required",
                        "/parameters/supplier-settlement-interval parameter-max",
                        "/parameters/settlement-witnesses parameter-min",
                        "/parameters/survey-weekday parameter-weekday",
                        "/parameters/sign-on-time parameter-time",
                        "/parameters/chiller-max parameter-statutory-max",
                        "/parameters/report-day parameter-max"),
                new BadRequest(
                        "braces in a parameter",
                        400,
                        r -> r.ifMatch(etag)
                                .put(parameters, "{\"parameters\": {\"company-name\": \"{{report-day}}\"}}"),
                        "/parameters/company-name parameter-braces"),
                new BadRequest(
                        "unknown trade",
                        400,
                        r -> r.post(
                                "sign-ups",
                                "{\"business\": \"x\", \"trade\": \"piracy\", \"owner\": {\"name\": \"x\", \"login\":"
                                        + " \"pirate@example.com\", \"password\": \"Rum-and-water-17\"}}"),
                        "/trade trade"),
                new BadRequest(
                        "sign-up with nothing",
                        400,
                        r -> r.post("sign-ups", "{}"),
                        "/business required",
                        "/trade required",
                        "/owner/name required",
                        "/owner/login required",
                        "/owner/password password-short"),
                new BadRequest(
                        "easy password",
                        400,
                        r -> r.post(
                                "sign-ups",
                                "{\"business\": \"x\", \"trade\": \"restaurant\", \"owner\": {\"name\": \"x\", \"login\":"
                                        + " \"easy@example.com\", \"password\": \"password\"}}"),
                        "/owner/password password-common"),
                new BadRequest("malformed moment", 400, r -> r.get("handbook?at=yesterday"), "/at instant"),
                new BadRequest("malformed cursor", 400, r -> r.get("audit?cursor=x"), "/cursor cursor"),
                new BadRequest("nothing to search for", 400, r -> r.get("search"), "/q required"),
                new BadRequest(
                        "a search of 501 characters", 400, r -> r.get("search?q=" + "x".repeat(501)), "/q too-long"),
                new BadRequest("size that is no number", 400, r -> r.get("people?size=many"), "/size whole-number"),
                new BadRequest("size beyond", 400, r -> r.get("people?size=99999999999"), "/size whole-number"),
                new BadRequest("no size", 400, r -> r.get("people?size=0"), "/size range"),
                new BadRequest("a cursor of another list", 400, r -> r.get("people?cursor=x"), "/cursor cursor"),
                new BadRequest("limit that is no number", 400, r -> r.get("search?q=x&limit="), "/limit whole-number"),
                new BadRequest("limit of none", 400, r -> r.get("search?q=x&limit=0"), "/limit range"),
                new BadRequest("a kind there is not", 400, r -> r.get("search?q=x&kind=cat"), "/kind choice"),
                new BadRequest("a cursor of no search", 400, r -> r.get("search?q=x&cursor=x"), "/cursor cursor"),
                new BadRequest("a day that is none", 400, r -> r.get("search?q=x&asOf=now"), "/asOf instant"),
                new BadRequest("yes that is no yes", 400, r -> r.get("invitations?open=maybe"), "/open true-false"),
                new BadRequest("NUL in a query", 400, r -> r.get("audit?action=%00"), "/action control-characters"),
                new BadRequest(
                        "NUL in a version",
                        400,
                        r -> r.get("templates/restaurant-operations?version=%00"),
                        "/version control-characters"),
                new BadRequest(
                        "a role by number", 400, r -> r.post("people", "{\"name\": \"x\", \"role\": 0}"), "/role type"),
                new BadRequest(
                        "a list with a hole",
                        400,
                        r -> r.put("onboarding/templates", "{\"templates\": [null]}"),
                        "/templates/0 type"),
                new BadRequest("unknown template", 404, r -> r.get("templates/nope")),
                new BadRequest("unknown template to activate", 404, r -> r.post("modules", "{\"template\": \"nope\"}")),
                new BadRequest("malformed id", 404, r -> r.get("modules/1-1-1-1-x")),
                new BadRequest("id with a quote", 404, r -> r.get("people/'%20or%201=1")),
                new BadRequest("clause nobody knows", 404, r -> r.get("handbook/" + module + "/clauses/nope")),
                new BadRequest("wrong path", 404, r -> r.get("nope")),
                new BadRequest("path above", 404, r -> r.get("modules/%2e%2e/people/x")),
                new BadRequest("wrong method", 405, r -> r.delete("modules")),
                new BadRequest("unknown method", 405, r -> r.call("BREW", "modules", BodyPublishers.noBody())),
                new BadRequest(
                        "only XML wanted",
                        406,
                        r -> r.with("Accept", "application/xml").get("modules")),
                new BadRequest(
                        "XML sent",
                        415,
                        r -> r.with("Content-Type", "application/xml").post("modules", "<x/>")),
                new BadRequest(
                        "form sent",
                        415,
                        r -> r.with("Content-Type", "application/x-www-form-urlencoded")
                                .post("modules", "template=x")),
                new BadRequest("no type", 415, r -> r.call("POST", "modules", BodyPublishers.ofString("{}"))),
                new BadRequest("announced too large", 413, r -> r.post("modules", large())),
                new BadRequest(
                        "too large without a length",
                        413,
                        r -> r.with("Content-Type", "application/json")
                                .call(
                                        "POST",
                                        "modules",
                                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                                large().getBytes(StandardCharsets.US_ASCII))))));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String large() {
        return "{\"template\": \"" + "x".repeat(LARGEST) + "\"}";
    }
}
