package org.guizhang.systemtests;

import java.util.UUID;

/** Entries of the restaurant's drinks ledger, which runs a balance for each drink. */
public final class LedgerEntry {
    public static final String FORM = "drinks-ledger";

    private LedgerEntry() {}

    /** A drink in the register of things; answers its id. */
    public static String drink(Business business, String name) {
        var site = business.owner().get("sites").expect(200).text("/0/id");
        return business.owner()
                .post(
                        "things",
                        ("{\"kind\": \"restaurant-operations/drink\", \"name\": \"%s\", \"site\": \"%s\","
                                        + " \"fields\": {\"unit\": \"bottle\", \"shelf\": \"A1\"}}")
                                .formatted(name, site))
                .expect(201)
                .text("/id");
    }

    /** Begins one and fills in one movement; answers its id. */
    public static String draft(Rest keeper, String module, String drink, String kind, int received, int issued) {
        var id = UUID.randomUUID().toString();
        var begun = keeper.post(
                        "records", "{\"module\": \"%s\", \"form\": \"%s\", \"id\": \"%s\"}".formatted(module, FORM, id))
                .expect(201);
        keeper.put(
                        "records/" + id + "/answers",
                        ("{\"base\": %s, \"answers\": {\"drink\": \"%s\", \"lines\": {\"movements\": [{\"moved-on\":"
                                        + " \"2026-11-20\", \"kind\": \"%s\", \"received\": %d, \"issued\": %d}]}}}")
                                .formatted(begun.json().path("revision").asInt(), drink, kind, received, issued))
                .expect(200);
        return id;
    }

    /** The same, handed in, signed by its keeper and by somebody of the accounts on the same screen. */
    public static String handedIn(
            Rest keeper, String accountant, String module, String drink, String kind, int received, int issued) {
        var id = draft(keeper, module, drink, kind, received, issued);
        var base =
                keeper.get("records/" + id).expect(200).json().path("revision").asInt();
        keeper.post(
                        "records/" + id + "/steps/submit",
                        ("{\"base\": %d, \"signatures\": {\"keeper\": {\"confirmed\": true}, \"spot-check\": {\"strokes\":"
                                        + " [[10, 40, 60, 10, 120, 45]], \"width\": 200, \"height\": 80, \"person\": \"%s\"}}}")
                                .formatted(base, accountant))
                .expect(200);
        return id;
    }
}
