package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the REST API with a request that works for a caller who may: the matrices of roles and of tenants
 * are made of these, and tests compare them with the API description and the resources.
 *
 * @param path as in the API description; ids stand in braces
 * @param body JSON, in which {@code {login}} and {@code {own}} stand for a new login and the caller's own tenant
 * @param allowed the roles that may; empty where no credential is asked for
 * @param status what a caller who may is answered
 */
record Operation(String method, String path, @Nullable String body, Set<String> allowed, int status) {
    private static final Set<String> ALL = Set.of("OWNER", "ADMINISTRATOR", "SUPERVISOR", "STAFF", "AUDITOR");
    private static final Set<String> POLICY_READERS = Set.of("OWNER", "ADMINISTRATOR", "SUPERVISOR", "AUDITOR");
    private static final Set<String> ADMINISTRATORS = Set.of("OWNER", "ADMINISTRATOR");
    private static final Set<String> APPROVERS = Set.of("OWNER", "ADMINISTRATOR", "SUPERVISOR");
    private static final Set<String> OWNERS = Set.of("OWNER");
    private static final Set<String> AUDIT_READERS = Set.of("OWNER", "ADMINISTRATOR", "AUDITOR");
    private static final Set<String> DOERS = Set.of("OWNER", "ADMINISTRATOR", "SUPERVISOR", "STAFF");
    private static final Set<String> ANYBODY = Set.of();

    static final List<Operation> TABLE = List.of(
            new Operation("POST", "sign-ups", signUp(), ANYBODY, 201),
            new Operation("POST", "sessions", "{\"login\": \"{login}\", \"password\": \"wrong-wrong\"}", ANYBODY, 401),
            new Operation("GET", "templates", null, ANYBODY, 200),
            new Operation("GET", "templates/restaurant-operations", null, ANYBODY, 200),
            new Operation("GET", "templates/restaurant-operations/preview", null, ANYBODY, 200),
            new Operation("GET", "templates/{template}/versions", null, POLICY_READERS, 200),
            // No archive: allowed past the role, stopped by the content.
            new Operation("POST", "templates", "{}", ADMINISTRATORS, 400),
            // It is a delivered one: allowed past the role, stopped by whose it is.
            new Operation("DELETE", "templates/{template}", null, ADMINISTRATORS, 409),
            new Operation("DELETE", "templates/{template}/versions/1.0.0", null, ADMINISTRATORS, 409),
            // No archive: allowed past the role, stopped by the content.
            new Operation("POST", "templates/check", "{}", ADMINISTRATORS, 400),
            new Operation("GET", "trades", null, ANYBODY, 200),
            new Operation("GET", "legal", null, ANYBODY, 200),
            // The operator of the tests has none.
            new Operation("GET", "legal/terms/none", null, ANYBODY, 404),
            new Operation("GET", "me", null, ALL, 200),
            new Operation("GET", "me/consents", null, ALL, 200),
            new Operation("PUT", "me/consents", "{\"versions\": []}", ALL, 200),
            new Operation("GET", "me/export", null, ALL, 200),
            new Operation("GET", "me/erasure", null, ALL, 200),
            new Operation("POST", "me/erasure", "{\"password\": \"x\"}", ALL, 400),
            new Operation("GET", "business", null, ALL, 200),
            // The revision named is that of the module.
            new Operation("PUT", "business", "{}", ADMINISTRATORS, 412),
            new Operation("GET", "business/standing", null, ALL, 200),
            new Operation("GET", "business/share", null, ADMINISTRATORS, 200),
            new Operation("GET", "business/exports", null, OWNERS, 200),
            // The password is wrong: the operation is allowed, its content is not.
            new Operation("POST", "business/exports", "{\"password\": \"x\"}", OWNERS, 400),
            new Operation("GET", "business/exports/{export}", null, OWNERS, 404),
            new Operation("POST", "business/exports/{export}/file", "{\"password\": \"x\"}", OWNERS, 404),
            new Operation("POST", "business/closing", "{\"password\": \"x\", \"name\": \"x\"}", OWNERS, 400),
            new Operation("POST", "business/closing/back", "{\"password\": \"x\"}", OWNERS, 400),
            new Operation("GET", "me/tenants", null, ALL, 200),
            new Operation("DELETE", "me/tenants/{membership}", null, ALL, 404),
            new Operation("PUT", "me/language", "{\"language\": \"en\"}", ALL, 204),
            // The present password is wrong: the operation is allowed, its content is not.
            new Operation("PUT", "me/password", "{\"current\": \"x\", \"wanted\": \"Other-soup-18\"}", ALL, 400),
            new Operation("GET", "me/contact", null, ALL, 200),
            new Operation("PUT", "me/contact", "{\"name\": \"Me\", \"password\": \"x\"}", ALL, 400),
            new Operation("POST", "me/contact/link", null, ALL, 202),
            new Operation("POST", "me/contact/confirmation", "{\"secret\": \"nobody-made-this\"}", ALL, 404),
            new Operation("POST", "recoveries", "{\"login\": \"{login}\"}", ANYBODY, 202),
            new Operation("POST", "recoveries/preview", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "recoveries/password", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "recoveries/confirmation", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "recoveries/release", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("GET", "handbook", null, ALL, 200),
            new Operation("GET", "handbook/{module}/clauses/{clause}", null, ALL, 200),
            new Operation("GET", "handbook/{module}/clauses/{clause}/history", null, ALL, 200),
            new Operation("GET", "search?q=cash", null, ALL, 200),
            new Operation("GET", "search/suggestions?q=ca", null, ALL, 200),
            new Operation("GET", "search/recent", null, ALL, 200),
            new Operation("DELETE", "search/recent", null, ALL, 204),
            new Operation("POST", "search/unanswered", "{\"question\": \"What is for tea?\"}", ALL, 204),
            new Operation("GET", "search/unanswered", null, ADMINISTRATORS, 200),
            // Nobody has asked that: allowed past the role, stopped by the question.
            new Operation("POST", "search/unanswered/answer", answer(), ADMINISTRATORS, 404),
            new Operation("POST", "search/unanswered/dismiss", "{\"question\": \"unheard\"}", ADMINISTRATORS, 404),
            new Operation("GET", "search/asked", null, POLICY_READERS, 200),
            new Operation("GET", "search/asked/{module}/clause?key={clause}", null, POLICY_READERS, 200),
            // The revision named is that of the module, and nothing is stored: stopped past the role.
            new Operation(
                    "PUT", "search/asked/{module}/clause?key={clause}", "{\"en\": [\"tea\"]}", ADMINISTRATORS, 412),
            new Operation("DELETE", "search/asked/{module}/clause?key={clause}", null, ADMINISTRATORS, 404),
            new Operation("GET", "search/synonyms", null, POLICY_READERS, 200),
            new Operation("POST", "search/synonyms", synonyms(), ADMINISTRATORS, 201),
            new Operation("GET", "search/synonyms/{group}", null, POLICY_READERS, 404),
            new Operation("PUT", "search/synonyms/{group}", synonyms(), ADMINISTRATORS, 404),
            new Operation("DELETE", "search/synonyms/{group}", null, ADMINISTRATORS, 404),
            new Operation("GET", "editions/{edition}", null, ALL, 200),
            new Operation("GET", "modules/{module}/editions", null, ALL, 200),
            new Operation("GET", "modules/{module}/difference?from={edition}&to={edition}", null, ALL, 200),
            new Operation("GET", "modules/{module}/changes-since-signed", null, ALL, 200),
            new Operation("GET", "modules", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}", null, POLICY_READERS, 200),
            new Operation(
                    "POST", "modules/{module}/preview", "{\"parameters\": {\"report-day\": 7}}", POLICY_READERS, 200),
            // Active already, and nothing new to publish: allowed past the role, stopped by the state.
            new Operation("POST", "modules", "{\"template\": \"restaurant-operations\"}", ADMINISTRATORS, 409),
            new Operation("PUT", "modules/{module}/parameters", "{\"parameters\": {}}", ADMINISTRATORS, 200),
            new Operation("POST", "modules/{module}/editions", "{\"note\": \"Again\"}", ADMINISTRATORS, 409),
            new Operation("GET", "modules/{module}/amendments", null, POLICY_READERS, 200),
            new Operation("POST", "modules/{module}/amendments/preview", rewrite(), POLICY_READERS, 200),
            // Removing needs a reason; there is no such amendment: both are stopped past the role.
            new Operation("POST", "modules/{module}/amendments", removal(), ADMINISTRATORS, 400),
            new Operation("PUT", "modules/{module}/amendments/{amendment}", rewrite(), ADMINISTRATORS, 404),
            new Operation("DELETE", "modules/{module}/amendments/{amendment}", null, ADMINISTRATORS, 404),
            new Operation("POST", "modules/{module}/amendments/along", removal(), POLICY_READERS, 200),
            new Operation("POST", "modules/{module}/transcriptions/proposal", "{}", ADMINISTRATORS, 200),
            new Operation("POST", "modules/{module}/transcriptions", "{}", ADMINISTRATORS, 400),
            new Operation("GET", "onboarding", null, POLICY_READERS, 200),
            new Operation(
                    "PUT", "onboarding/templates", "{\"templates\": [\"restaurant-operations\"]}", ADMINISTRATORS, 200),
            new Operation("PUT", "onboarding/answers/{module}", "{\"parameters\": {}}", ADMINISTRATORS, 200),
            new Operation("POST", "onboarding/acceptance", null, ADMINISTRATORS, 200),
            new Operation("POST", "onboarding/arrival", null, ADMINISTRATORS, 200),
            new Operation("GET", "policy", null, POLICY_READERS, 200),
            new Operation("POST", "policy/plan", nothing(), POLICY_READERS, 200),
            new Operation("POST", "policy/apply", nothing(), ADMINISTRATORS, 412),
            new Operation("GET", "modules/{module}/checks", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}/life", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}/presence", null, POLICY_READERS, 200),
            new Operation("PUT", "modules/{module}/presence", null, ADMINISTRATORS, 200),
            new Operation("DELETE", "modules/{module}/presence", null, ADMINISTRATORS, 204),
            // Without a reason, about what is published already, about what was never asked: allowed past the role.
            new Operation("POST", "modules/{module}/withdrawal", "{}", ADMINISTRATORS, 400),
            new Operation("POST", "modules/{module}/repeal", "{}", ADMINISTRATORS, 400),
            new Operation("POST", "editions/{edition}/roll-back", "{\"note\": \"Back\"}", ADMINISTRATORS, 409),
            new Operation("GET", "editions/{edition}/consultation", null, POLICY_READERS, 404),
            new Operation("GET", "modules/{module}/consultation", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}/consultation/standing", null, POLICY_READERS, 200),
            new Operation("PUT", "modules/{module}/consultation", "{}", ADMINISTRATORS, 412),
            new Operation("GET", "modules/{module}/reviews", null, POLICY_READERS, 200),
            new Operation("POST", "modules/{module}/reviews", "{}", ADMINISTRATORS, 409),
            new Operation("POST", "reviews/{review}/approval", "{}", APPROVERS, 404),
            new Operation("POST", "reviews/{review}/return", "{}", APPROVERS, 404),
            new Operation("GET", "policy-settings", null, POLICY_READERS, 200),
            new Operation("PUT", "policy-settings", "{\"reviewRequired\": false}", OWNERS, 200),
            new Operation("GET", "modules/{module}/follow", null, POLICY_READERS, 200),
            new Operation("PUT", "modules/{module}/follow", "{\"way\": \"off\"}", ADMINISTRATORS, 200),
            // The module follows the newest version: nothing to decide, to apply or to undo.
            new Operation("GET", "modules/{module}/upgrade", null, POLICY_READERS, 200),
            new Operation("PUT", "modules/{module}/upgrade/decisions/{question}", take(), ADMINISTRATORS, 409),
            new Operation("POST", "modules/{module}/upgrade", null, ADMINISTRATORS, 409),
            new Operation("DELETE", "modules/{module}/upgrade", null, ADMINISTRATORS, 409),
            new Operation("GET", "people", null, POLICY_READERS, 200),
            new Operation("GET", "people/{person}", null, POLICY_READERS, 200),
            new Operation(
                    "POST",
                    "people",
                    "{\"name\": \"Somebody\", \"login\": \"{login}\", \"role\": \"STAFF\"}",
                    ADMINISTRATORS,
                    201),
            // Who is here needs no link.
            new Operation("POST", "people/{person}/link", null, ADMINISTRATORS, 409),
            new Operation("POST", "people/{person}/recovery", null, ADMINISTRATORS, 201),
            new Operation("GET", "people/{person}/erasure", null, OWNERS, 200),
            new Operation("POST", "people/{person}/erasure", "{\"password\": \"x\"}", OWNERS, 400),
            new Operation("PUT", "people/{person}/role", "{\"role\": \"STAFF\"}", ADMINISTRATORS, 200),
            new Operation("PUT", "people/{person}/access", "{\"active\": true}", ADMINISTRATORS, 200),
            new Operation("GET", "sites", null, ALL, 200),
            new Operation("GET", "sites/{site}", null, ALL, 200),
            new Operation("POST", "sites", named("{login}"), ADMINISTRATORS, 201),
            // The revision named is that of the module, the name is missing: stopped past the role.
            new Operation("PUT", "sites/{site}", "{}", ADMINISTRATORS, 412),
            new Operation("POST", "sites/{site}/areas", named("{login}"), ADMINISTRATORS, 201),
            new Operation("GET", "sites/{site}/areas/{area}", null, ALL, 200),
            new Operation("PUT", "sites/{site}/areas/{area}", "{}", ADMINISTRATORS, 412),
            new Operation("GET", "sites/{site}/calendar", null, ALL, 200),
            new Operation("PUT", "sites/{site}/calendar", "{}", ADMINISTRATORS, 200),
            new Operation("GET", "calendars", null, ALL, 200),
            new Operation("GET", "calendars/holidays", null, ALL, 200),
            new Operation("GET", "calendars/{calendar}", null, ALL, 200),
            new Operation("GET", "calendars/{calendar}/days?from=2026-10-01&to=2026-10-08", null, ALL, 200),
            new Operation("POST", "calendars", calendar(), ADMINISTRATORS, 201),
            new Operation("PUT", "calendars/{calendar}", "{}", ADMINISTRATORS, 412),
            new Operation("DELETE", "calendars/{calendar}", null, ADMINISTRATORS, 412),
            new Operation("PUT", "calendars/{calendar}/default", null, ADMINISTRATORS, 200),
            new Operation("GET", "positions", null, ALL, 200),
            new Operation("GET", "positions/{position}", null, ALL, 200),
            new Operation("GET", "positions/needs", null, POLICY_READERS, 200),
            new Operation("GET", "positions/{position}/description", null, ALL, 200),
            new Operation("POST", "positions", "{\"title\": {\"en\": \"{login}\"}}", ADMINISTRATORS, 201),
            new Operation("PUT", "positions/{position}", "{}", ADMINISTRATORS, 412),
            new Operation("PUT", "positions/{position}/need", "{\"headcount\": 2}", ADMINISTRATORS, 200),
            new Operation("PUT", "positions/{position}/merger", merger(), ADMINISTRATORS, 412),
            new Operation("DELETE", "positions/{position}/merger", null, ADMINISTRATORS, 412),
            new Operation("POST", "modules/{module}/positions", null, ADMINISTRATORS, 200),
            new Operation("GET", "holdings", null, POLICY_READERS, 200),
            new Operation("GET", "holdings/missing", null, POLICY_READERS, 200),
            new Operation("GET", "holdings/{holding}", null, POLICY_READERS, 200),
            new Operation("POST", "holdings", "{}", ADMINISTRATORS, 400),
            new Operation("POST", "holdings/several", "{}", ADMINISTRATORS, 400),
            new Operation("PUT", "holdings/{holding}", "{}", ADMINISTRATORS, 412),
            new Operation("DELETE", "holdings/{holding}", null, ADMINISTRATORS, 412),
            new Operation("GET", "holders?template=restaurant-operations&position=chef", null, POLICY_READERS, 200),
            new Operation("GET", "holders/{person}", null, POLICY_READERS, 200),
            new Operation("GET", "me/holdings", null, ALL, 200),
            new Operation("GET", "me/duties", null, ALL, 200),
            new Operation("GET", "positions/{position}/duties", null, ALL, 200),
            // No spreadsheet: allowed past the role, stopped by the content.
            new Operation("GET", "people/export", null, POLICY_READERS, 200),
            new Operation("POST", "people/imports", "{}", ADMINISTRATORS, 400),
            new Operation("POST", "people/imports/wrong-rows", "{}", ADMINISTRATORS, 400),
            new Operation("GET", "people/imports/template", null, ADMINISTRATORS, 200),
            new Operation("GET", "me/notice-choices", null, ALL, 200),
            new Operation("PUT", "me/notice-choices", "{\"mail\": \"SOON\"}", ALL, 200),
            new Operation("GET", "duty/roster", null, ALL, 200),
            new Operation("GET", "duty/mine", null, ALL, 200),
            new Operation("GET", "duty/now?position={position}", null, ALL, 200),
            new Operation("GET", "duty/export", null, ALL, 200),
            new Operation("PUT", "duty/hours", "{}", APPROVERS, 400),
            new Operation("POST", "duty/shifts", "{}", APPROVERS, 400),
            // In the whole business, where the supervisor does not work.
            new Operation("GET", "duty/shifts/{shift}", null, ALL, 200),
            // The revision named is that of the module.
            new Operation("PUT", "duty/shifts/{shift}", "{}", ADMINISTRATORS, 412),
            new Operation("DELETE", "duty/shifts/{shift}", null, ADMINISTRATORS, 412),
            new Operation("POST", "duty/imports", "{}", APPROVERS, 400),
            new Operation("GET", "duty/imports/template", null, APPROVERS, 200),
            new Operation("GET", "things?size=2&closed=false", null, ALL, 200),
            new Operation("GET", "things/kinds", null, ALL, 200),
            // A kind no regulation has; nothing to print; no spreadsheet: allowed past the role, stopped by the
            // content.
            new Operation("POST", "things", "{}", APPROVERS, 400),
            new Operation("GET", "things/labels?kind=none", null, ALL, 400),
            new Operation("POST", "things/imports", "{}", APPROVERS, 400),
            new Operation("GET", "things/imports/template", null, APPROVERS, 400),
            new Operation("GET", "things/{thing}", null, ALL, 200),
            new Operation("GET", "things/by-code/{code}", null, ALL, 200),
            // The revision named is that of the module. It belongs to the whole business, where the supervisor does not
            // work.
            new Operation("PUT", "things/{thing}", "{}", ADMINISTRATORS, 412),
            new Operation("PUT", "things/{thing}/closure", null, ADMINISTRATORS, 412),
            new Operation("DELETE", "things/{thing}/closure", null, ADMINISTRATORS, 412),
            new Operation("GET", "invitations", null, ADMINISTRATORS, 200),
            new Operation("POST", "invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}", ADMINISTRATORS, 201),
            // There is no such invitation and no such request: allowed past the role, stopped by the id.
            new Operation("DELETE", "invitations/{invitation}", null, ADMINISTRATORS, 404),
            new Operation("GET", "join-requests", null, ADMINISTRATORS, 200),
            new Operation("PUT", "join-requests/{request}/placement", "{}", ADMINISTRATORS, 404),
            new Operation("POST", "join-requests/{request}/approval", null, ADMINISTRATORS, 404),
            new Operation("POST", "join-requests/{request}/refusal", null, ADMINISTRATORS, 404),
            new Operation("POST", "joins/preview", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "joins/refusal", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "joins/own", "{\"secret\": \"nobody-made-this\"}", ALL, 404),
            new Operation("POST", "joins", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("GET", "audit", null, AUDIT_READERS, 200),
            new Operation("GET", "audit/verification", null, AUDIT_READERS, 200),
            new Operation("GET", "audit/export", null, AUDIT_READERS, 200),
            new Operation("GET", "inbox", null, ALL, 200),
            // Everybody reads the own inbox alone: there is no such notice in it.
            new Operation("PUT", "inbox/{notice}/read", null, ALL, 404),
            new Operation("PUT", "inbox/read", null, ALL, 204),
            new Operation("GET", "acknowledgements", null, ALL, 200),
            // Everybody reads and signs what they were asked for alone: nobody was asked for this one.
            new Operation("GET", "acknowledgements/{unasked}", null, ALL, 404),
            new Operation("POST", "acknowledgements/{unasked}", "{\"language\": \"en\", \"shown\": \"x\"}", ALL, 404),
            new Operation("GET", "acknowledgements/{unasked}/proof", null, ALL, 404),
            new Operation("GET", "editions/{edition}/acknowledgements/{person}/proof", null, ADMINISTRATORS, 404),
            new Operation("GET", "acknowledgements/{unasked}/inquiries", null, ALL, 404),
            new Operation("POST", "acknowledgements/{unasked}/inquiries", "{\"comment\": \"Why?\"}", ALL, 404),
            new Operation("GET", "modules/{module}/acknowledgements", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}/impact", null, POLICY_READERS, 200),
            new Operation("GET", "modules/{module}/acknowledgements/export", null, POLICY_READERS, 200),
            new Operation("POST", "modules/{module}/acknowledgements/reminders", null, ADMINISTRATORS, 200),
            new Operation("GET", "modules/{module}/acknowledgements/inquiries", null, POLICY_READERS, 200),
            new Operation("GET", "editions/{edition}/quiz", null, ADMINISTRATORS, 200),
            new Operation("PUT", "editions/{edition}/quiz", "{\"questions\": []}", ADMINISTRATORS, 200),
            new Operation("PUT", "inquiries/{inquiry}/answer", "{\"answer\": \"So\"}", ADMINISTRATORS, 404),
            new Operation("GET", "signing-settings", null, POLICY_READERS, 200),
            new Operation("PUT", "signing-settings", "{\"remindAfterDays\": 4}", ADMINISTRATORS, 204),
            new Operation("GET", "today", null, ALL, 200),
            new Operation("GET", "occurrences", null, ALL, 200),
            // There is no such checklist, hand-in or finding: allowed past the role, stopped by the id.
            new Operation("POST", "occurrences", "{}", DOERS, 400),
            new Operation("GET", "occurrences/{occurrence}", null, ALL, 404),
            new Operation("PUT", "occurrences/{occurrence}/answers/{item}", "{}", DOERS, 404),
            new Operation("POST", "occurrences/{occurrence}/submission", "{}", DOERS, 404),
            new Operation("POST", "occurrences/{occurrence}/skip", "{\"reason\": \"Closed\"}", APPROVERS, 404),
            new Operation("POST", "occurrences/{occurrence}/handover", "{\"reason\": \"Ill\"}", DOERS, 404),
            new Operation("GET", "submissions/{submission}", null, ALL, 404),
            new Operation("GET", "submissions/{submission}/questions", null, POLICY_READERS, 404),
            new Operation("GET", "submissions/{submission}/sheet", null, ALL, 404),
            new Operation("POST", "submissions/{submission}/corrections", "{\"reason\": \"Wrong\"}", DOERS, 404),
            new Operation("GET", "findings", null, ALL, 200),
            new Operation("GET", "findings/{finding}", null, ALL, 404),
            new Operation("POST", "findings/{finding}/correction", "{\"note\": \"Done\"}", DOERS, 404),
            new Operation("POST", "findings/{finding}/verification", "{\"accepted\": true}", DOERS, 404),
            new Operation("GET", "findings/{finding}/links", null, ALL, 404),
            new Operation("POST", "findings/{finding}/links", null, DOERS, 404),
            new Operation("DELETE", "findings/{finding}/links/{link}", null, DOERS, 404),
            new Operation("POST", "outside/corrections/preview", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "outside/corrections/photo", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("PUT", "outside/corrections/photos/" + "0".repeat(64), "{}", ANYBODY, 404),
            new Operation("POST", "outside/corrections", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "outside/signatures/preview", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "outside/signatures/photo", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "outside/signatures/refusal", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("POST", "outside/signatures", "{\"secret\": \"nobody-made-this\"}", ANYBODY, 404),
            new Operation("GET", "record-forms", null, ALL, 200),
            // No such form and no such record: allowed past the role, stopped by the name.
            new Operation("GET", "record-forms/{module}/{form}", null, ALL, 404),
            new Operation("GET", "record-forms/{module}/{form}/people", null, DOERS, 404),
            new Operation("GET", "record-forms/{module}/{form}/schema", null, ALL, 404),
            new Operation("GET", "record-forms/{module}/{form}/register", null, ALL, 404),
            new Operation("GET", "follow-ups/findings/{finding}", null, ALL, 404),
            new Operation("POST", "follow-ups/findings/{finding}", null, DOERS, 404),
            new Operation("GET", "follow-ups/deadlines/{deadline}", null, ALL, 404),
            new Operation("POST", "follow-ups/deadlines/{deadline}", null, DOERS, 404),
            new Operation("POST", "record-forms/{module}/{form}/imports", "x", DOERS, 404),
            new Operation("GET", "record-forms/{module}/{form}/imports/template", null, DOERS, 404),
            new Operation("GET", "record-forms/{module}/{form}/views", null, ALL, 404),
            new Operation("POST", "record-forms/{module}/{form}/views", "{}", ALL, 404),
            new Operation("DELETE", "record-forms/{module}/{form}/views/{view}", null, ALL, 404),
            new Operation("GET", "record-forms/{module}/{form}/due", null, DOERS, 404),
            new Operation("GET", "record-forms/{module}/{form}/disposals", null, DOERS, 404),
            new Operation("POST", "record-forms/{module}/{form}/disposals", "{}", DOERS, 404),
            new Operation("PUT", "records/{record}/hold", "{\"reason\": \"x\"}", DOERS, 404),
            new Operation("DELETE", "records/{record}/hold", null, DOERS, 404),
            new Operation("GET", "records", null, ALL, 200),
            new Operation("GET", "records/export", null, ALL, 400),
            new Operation("GET", "records/workbook", null, ALL, 400),
            new Operation("POST", "records", "{}", DOERS, 400),
            new Operation("GET", "records/{record}", null, ALL, 404),
            new Operation("GET", "records/{record}/pdf", null, ALL, 404),
            new Operation("GET", "records/{record}/evidence", null, ALL, 404),
            new Operation("POST", "records/{record}/copies", null, DOERS, 404),
            new Operation("GET", "records/{record}/form", null, ALL, 404),
            new Operation("GET", "records/{record}/versions/{version}", null, ALL, 404),
            new Operation("PUT", "records/{record}/answers", "{\"base\": 1, \"answers\": {}}", DOERS, 404),
            new Operation("PUT", "records/{record}/signatures/{signature}", "{\"confirmed\": true}", DOERS, 404),
            new Operation("PUT", "records/{record}/signatures/{table}/{row}", "{\"confirmed\": true}", DOERS, 404),
            new Operation("POST", "records/{record}/steps/{step}", "{\"base\": 1}", DOERS, 404),
            new Operation("POST", "records/{record}/corrections", "{\"base\": 1, \"answers\": {}}", DOERS, 404),
            new Operation("GET", "records/{record}/links", null, ALL, 404),
            new Operation("POST", "records/{record}/links", "{\"signature\": \"x\"}", DOERS, 404),
            new Operation("DELETE", "records/{record}/links/{link}", null, DOERS, 404),
            new Operation("DELETE", "records/{record}", null, DOERS, 404),
            new Operation("GET", "board", null, POLICY_READERS, 200),
            new Operation("GET", "board/overdue", null, POLICY_READERS, 200),
            new Operation("GET", "history", null, POLICY_READERS, 200),
            new Operation("GET", "history/rates", null, POLICY_READERS, 200),
            new Operation("GET", "history/export", null, POLICY_READERS, 200),
            new Operation("GET", "deadlines?size=2&mine=false", null, ALL, 200),
            new Operation("GET", "deadlines/rates", null, POLICY_READERS, 200),
            new Operation("GET", "deadlines/export", null, POLICY_READERS, 200),
            // There is no such clock: allowed past the role, stopped by the id.
            new Operation("GET", "deadlines/{deadline}", null, ALL, 404),
            new Operation("POST", "deadlines/{deadline}/pause", "{\"reason\": \"Away\"}", APPROVERS, 404),
            new Operation("POST", "deadlines/{deadline}/resumption", "{\"reason\": \"Back\"}", APPROVERS, 404),
            new Operation("GET", "history/trend", null, POLICY_READERS, 200),
            new Operation("GET", "history/workbook", null, POLICY_READERS, 200),
            new Operation("GET", "work-calendar", null, ALL, 200),
            new Operation("GET", "tokens", null, ALL, 200),
            new Operation("POST", "tokens", Business.token("Till", 1), ALL, 201),
            // Named by what is sent, whoever else has the same: no id of anything.
            new Operation("PUT", "blobs/" + "0".repeat(64), "{}", DOERS, 400),
            new Operation("GET", "blobs/{sha256}", null, ALL, 404),
            new Operation("GET", "me/calendar-feed", null, ALL, 200),
            new Operation("POST", "me/calendar-feed", null, ALL, 201),
            new Operation("DELETE", "me/calendar-feed", null, ALL, 204),
            new Operation("GET", "calendar-feeds/nobody-made-this.ics", null, ANYBODY, 404),
            new Operation("GET", "me/devices", null, ALL, 200),
            new Operation("POST", "me/devices", "{\"name\": \"Kitchen phone\"}", ALL, 201),
            new Operation("DELETE", "me/devices/{device}", null, ALL, 204),
            new Operation("GET", "people/tokens", null, ADMINISTRATORS, 200),
            new Operation("DELETE", "people/tokens/{token}", null, ADMINISTRATORS, 204),
            new Operation("DELETE", "tokens/{token}", null, ALL, 204),
            // Last: it ends the credential it is called with.
            new Operation("DELETE", "sessions/current", null, ALL, 204));

    private static String answer() {
        return "{\"question\": \"unheard\", \"module\": \"01890000-0000-7000-8000-000000000000\","
                + " \"kind\": \"clause\", \"key\": \"x\"}";
    }

    private static String synonyms() {
        return "{\"words\": [\"till\", \"cash desk\"]}";
    }

    private static String take() {
        return "{\"choice\": \"take\"}";
    }

    private static String rewrite() {
        return "{\"change\": {\"kind\": \"rewrite\", \"target\": \"chapters/general\","
                + " \"title\": {\"zh\": \"开头\"}}}";
    }

    private static String calendar() {
        return "{\"title\": {\"en\": \"Office\"}, \"weekdays\": [\"MO\"], \"hours\": [\"09:00-12:00\"]}";
    }

    private static String named(String name) {
        return "{\"name\": {\"en\": \"" + name + "\"}}";
    }

    private static String merger() {
        return "{\"into\": \"01890000-0000-7000-8000-000000000000\"}";
    }

    /** JSON is YAML, too; a file that names no module changes nothing. */
    private static String nothing() {
        return "{\"format\": 1, \"modules\": []}";
    }

    private static String removal() {
        return "{\"change\": {\"kind\": \"remove\", \"target\": \"chapters/general\"}}";
    }

    private static String signUp() {
        return "{\"business\": \"Another\", \"trade\": \"restaurant\", \"owner\": {\"name\": \"Owner\","
                + " \"login\": \"{login}\", \"password\": \"" + Business.PASSWORD + "\"}}";
    }

    boolean needsCredential() {
        return !allowed.isEmpty();
    }

    /** Whether its address holds an id of a tenant's thing. */
    boolean names() {
        return path.contains("{");
    }

    /** Calls it with those ids, on condition of revision 1 where it is conditional. */
    Answer call(Rest caller, Map<String, String> ids) {
        var content = body == null ? null : body.replace("{login}", Business.newLogin("somebody"));
        var answer = caller.send(method, filled(path, ids), content);
        if (answer.status() == 201) {
            assertThat(answer.header("Location")).as(answer.call()).contains("/api/v1/");
        }
        return answer;
    }

    /** {@code PUT modules/{}/parameters}: how it is compared with the API description. */
    String shape() {
        return method + " "
                + path.replaceFirst("\\?.*", "")
                        .replace("templates/restaurant-operations", "templates/{}")
                        .replace("legal/terms/none", "legal/{}/{}")
                        .replace("calendar-feeds/nobody-made-this.ics", "calendar-feeds/{}.ics")
                        .replaceFirst("(search/asked/[^/]*)/clause$", "$1/{}")
                        .replaceFirst("(templates/[^/]*/versions)/1\\.0\\.0$", "$1/{}")
                        .replaceFirst("(blobs|photos)/0+$", "$1/{}")
                        .replaceAll("\\{[^}]*}", "{}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String filled(String text, Map<String, String> ids) {
        var filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace('{' + id.getKey() + '}', id.getValue());
        }
        return filled;
    }
}
