package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;

/** Gives the people of a demo business their positions, and its sample site an address. */
@ApplicationScoped
public class DemoWorkforce {
    /** Addresses nobody has, by key of the demo business. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "restaurant", "示例市人民路 18 号",
            "property", "示例市科创大道 66 号",
            "callcentre", "示例市软件园 3 号楼 5 层",
            "gps", "示例市物流园东区 12 号");

    /** Which position a person of a demo business holds: keys of the business, of the person, of the position. */
    private static final Map<String, Map<String, String>> JOBS = Map.of(
            "restaurant",
            Map.of("owner", "owner", "waiter", "waiter", "manager", "manager", "chef", "head-chef"),
            "property",
            Map.of(
                    "owner", "project-manager",
                    "receptionist", "receptionist",
                    "supervisor", "cleaning-supervisor",
                    "clerk", "office-clerk"),
            "callcentre",
            Map.of(
                    "owner", "company-head",
                    "agent", "call-agent",
                    "leader", "service-supervisor",
                    "auditor", "archive-custodian"),
            "gps",
            Map.of(
                    "owner", "general-manager",
                    "technician", "technician",
                    "manager", "department-manager",
                    "desk", "customer-service"));

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Holdings holdings;

    /** Writes the address of the sample site. */
    void settle(DemoBusiness business) {
        for (var site : sites.list()) {
            var name = new EnteredName(site.name().zh(), site.name().en());
            var address = ADDRESSES.getOrDefault(business.key(), "");
            sites.change(site.id(), new Site.Entry(name, address, false), site.revision());
        }
    }

    /** Gives a person the position of the plan; an owner holds theirs in the whole business, others at the first site. */
    void assign(DemoBusiness business, String key, UUID person) {
        var job = JOBS.getOrDefault(business.key(), Map.of()).get(key);
        var there = sites.list();
        positions.list().stream().filter(p -> p.key().equals(job)).findFirst().ifPresent(position -> {
            var site =
                    key.equals("owner") || there.isEmpty() ? null : there.get(0).id();
            holdings.assign(new Holding.Entry(person, position.id(), site, null, null));
        });
    }
}
