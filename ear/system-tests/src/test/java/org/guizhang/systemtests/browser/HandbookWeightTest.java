package org.guizhang.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.concurrent.atomic.AtomicLong;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a phone has to fetch and to hold to read the rules of a business that has every regulation in force. */
class HandbookWeightTest {
    /** Over the wire, heads of answers included, with the files that are the same for everybody in the cache. */
    private static final long MOST_BYTES = 150_000;

    /** Elements in the page. */
    private static final int MOST_NODES = 1_500;

    @RegisterExtension
    final Visits visits = new Visits();

    private final AtomicLong bytes = new AtomicLong();

    @Test
    void firstViewIsLightHoweverManyRegulationsThereAre() {
        var business = Business.open("Heavy House");
        var module = publishAll(business);
        var clause = business.owner().get("handbook").text("/0/content/chapters/2/clauses/0/key");
        var visit = visits.by(View.EN_PHONE).open("", business.login());
        var network = visit.page().context().newCDPSession(visit.page());
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                loaded -> bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));
        light(visit, "handbook");
        light(visit, "handbook/" + module + "/" + clause);
        heavy(visit, network);
    }

    private void light(Visit visit, String address) {
        bytes.set(0);
        visit.open(address).settled();
        var nodes = (Integer) visit.page().evaluate("() => document.querySelectorAll('*').length");
        System.out.printf("%s: %,d bytes, %,d nodes%n", address.replaceFirst("/.*", "/…"), bytes.get(), nodes);
        assertThat(bytes.get()).as("bytes of %s", address).isBetween(1_000L, MOST_BYTES);
        assertThat(nodes).as("nodes of %s", address).isBetween(100, MOST_NODES);
    }

    /** Printed only: the first visit of all, with the client of Flow and the components. */
    private void heavy(Visit visit, CDPSession network) {
        network.send("Network.clearBrowserCache", new JsonObject());
        bytes.set(0);
        visit.open("handbook").settled();
        System.out.printf("handbook, nothing in the cache: %,d bytes%n", bytes.get());
    }

    private static String publishAll(Business business) {
        for (var template : Rest.stranger()
                .as(business.token())
                .get("templates")
                .expect(200)
                .json()) {
            business.owner()
                    .post(
                            "modules",
                            "{\"template\": \"%s\"}"
                                    .formatted(template.get("id").asText()))
                    .expect(201);
        }
        for (var module : business.owner().get("modules").expect(200).json()) {
            business.publish(module.get("id").asText(), "First").expect(201);
        }
        return business.owner().get("handbook").expect(200).text("/0/edition/moduleId");
    }
}
