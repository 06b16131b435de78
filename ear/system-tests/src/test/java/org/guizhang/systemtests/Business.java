package org.guizhang.systemtests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A restaurant of a test, with its owner's credential. Logins hold a count and the time of the run, so no two
 * meet.
 */
public record Business(String name, String login, String tenant, String person, String token) {
    public static final String PASSWORD = "Noodle-soup-for-17";
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private static final String SUPPLIER =
            "{\"address\": \"1 River Road\", \"phone\": \"13800000000\", \"goods\": \"Vegetables\","
                    + " \"licence-number\": \"JY-1\", \"licence-until\": \"2099-12-31\"}";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Signs a restaurant up; its owner reads English. */
    public static Business open(String name) {
        var login = newLogin("owner");
        var answer = signUp(Rest.stranger(), name, login).expect(201);
        return new Business(name, login, answer.text("/tenant"), answer.text("/person"), answer.text("/token"));
    }

    public static Answer signUp(Rest caller, String name, String login) {
        return signUp(caller, "restaurant", name, login);
    }

    /** Signs a business of another trade up; answers the owner's token. */
    public static String signUpIn(String trade, String name) {
        return signUp(Rest.stranger(), trade, name, newLogin("owner"))
                .expect(201)
                .text("/token");
    }

    private static Answer signUp(Rest caller, String trade, String name, String login) {
        return caller.post("sign-ups", """
                {"business": "%s", "trade": "%s",
                 "owner": {"name": "Owner of %s", "login": "%s", "password": "%s"}}""".formatted(name, trade, name, login, PASSWORD));
    }

    /** A login nobody has yet. */
    public static String newLogin(String who) {
        return who + COUNTER.incrementAndGet() + "-" + RUN + "@example.com";
    }

    public static Answer signIn(String login, String password) {
        return Rest.stranger().post("sessions", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    /** The body that makes a token for a program, with the password that everybody here has. */
    public static String token(String name, int days) {
        return "{\"name\": \"%s\", \"days\": %d, \"password\": \"%s\"}".formatted(name, days, PASSWORD);
    }

    public Rest owner() {
        return Rest.stranger().as(token);
    }

    /** Activates the restaurant regulations; answers the id of the module. */
    public String activate() {
        return owner().post("modules", "{\"template\": \"restaurant-operations\"}")
                .expect(201)
                .text("/id");
    }

    /** Sets parameters of the draft as it is at present; values are JSON. */
    public Answer set(String module, Map<String, String> values) {
        return owner().ifMatch(etag(module)).put("modules/" + module + "/parameters", parameters(values));
    }

    /** The answers to the five questions of the trade. */
    public static Map<String, String> answers(String name) {
        return Map.of(
                "company-name", '"' + name + '"',
                "closing-time", "\"21:30\"",
                "sign-on-time", "\"17:30\"",
                "supplier-settlement-interval", "\"P10D\"",
                "report-day", "6");
    }

    public static String parameters(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> '"' + value.getKey() + "\": " + value.getValue())
                        .collect(Collectors.joining(", ", "{\"parameters\": {", "}}"));
    }

    /** Publishes the draft as it is at present, in force at once. */
    public Answer publish(String module, String note) {
        return owner().ifMatch(etag(module))
                .post("modules/" + module + "/editions", "{\"note\": \"%s\"}".formatted(note));
    }

    public String etag(String module) {
        return owner().get("modules/" + module).expect(200).header("ETag");
    }

    /** Activates, answers the five questions and publishes; answers the id of the module. */
    public String handbook() {
        var module = activate();
        set(module, answers(name)).expect(200);
        publish(module, "First edition").expect(201);
        return module;
    }

    /** Gives somebody a position of the restaurant template in the whole business from today on. */
    public void assign(String person, String key) {
        for (var position : owner().get("positions").expect(200).json()) {
            if (position.get("key").asText().equals(key)) {
                owner().post(
                                "holdings",
                                "{\"person\": \"%s\", \"position\": \"%s\"}"
                                        .formatted(person, position.get("id").asText()))
                        .expect(201);
            }
        }
    }

    /** Opens a site with an area, gives somebody a position there, adds a calendar; answers the ids of all of them. */
    public Map<String, String> workplace(String person, String name) {
        var named = "{\"name\": {\"en\": \"%s\"}}".formatted(name);
        var site = owner().post("sites", named).expect(201).text("/id");
        var area = owner().post("sites/" + site + "/areas", named).expect(201).text("/id");
        var position = owner().post("positions", "{\"title\": {\"en\": \"%s\"}}".formatted(name))
                .expect(201)
                .text("/id");
        var holding = owner().post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\", \"site\": \"%s\"}"
                                .formatted(person, position, site))
                .expect(201)
                .text("/id");
        var calendar = owner().post(
                        "calendars",
                        "{\"title\": {\"en\": \"%s\"}, \"weekdays\": [\"MO\"], \"hours\": [\"09:00-12:00\"]}"
                                .formatted(name))
                .expect(201)
                .text("/id");
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        var shift = owner().post(
                        "duty/shifts",
                        "{\"person\": \"%s\", \"position\": \"%s\", \"from\": \"%sT00:00:00Z\", \"until\": \"%sT08:00:00Z\"}"
                                .formatted(person, position, tomorrow, tomorrow))
                .expect(201)
                .text("/id");
        return Map.of(
                "site",
                site,
                "area",
                area,
                "position",
                position,
                "holding",
                holding,
                "calendar",
                calendar,
                "shift",
                shift);
    }

    /** A supplier of the restaurant, whose edition in force has them; answers id and code. */
    public Map<String, String> supplier(String name) {
        var added = owner().post(
                        "things",
                        "{\"kind\": \"restaurant-operations/supplier\", \"name\": \"%s\", \"fields\": %s}"
                                .formatted(name, SUPPLIER))
                .expect(201);
        return Map.of("thing", added.text("/id"), "code", added.text("/code"));
    }

    /** Adds somebody, who comes by the link with a new account; answers the credential and ids. */
    public Member hire(String role) {
        var who = newLogin(role.toLowerCase(java.util.Locale.ROOT));
        var added = add(role + " of " + name, who, role).expect(201);
        var entry = join(secret(added), PASSWORD).expect(201);
        return new Member(who, added.text("/person/id"), entry.text("/granted/token"));
    }

    /** Adds somebody, who has not come yet. */
    public Answer add(String called, String login, String role) {
        return owner().post(
                        "people",
                        "{\"name\": \"%s\", \"login\": \"%s\", \"role\": \"%s\"}".formatted(called, login, role));
    }

    /** Adds somebody by employee number; answers the first password, too. */
    public Answer addNumbered(String called, String number, String role) {
        return owner().post(
                        "people",
                        "{\"name\": \"%s\", \"number\": \"%s\", \"role\": \"%s\"}".formatted(called, number, role));
    }

    /** What stands behind # of the link that was made. */
    public static String secret(Answer made) {
        return made.text("/link").replaceFirst(".*#", "");
    }

    /** Whoever was added by name comes in by the link. */
    public static Answer join(String secret, String password) {
        return Rest.stranger().post("joins", "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, password));
    }

    /** Somebody who works there. */
    public record Member(String login, String person, String token) {
        public Rest rest() {
            return Rest.stranger().as(token);
        }
    }
}
