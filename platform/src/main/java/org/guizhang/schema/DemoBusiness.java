package org.guizhang.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Role;

/**
 * A made-up business for looking around; nobody in it exists.
 *
 * @param key before the @ of its logins
 * @param staff the first one's account is shown at start
 * @param chosen parameters set before the first edition
 * @param draft parameters changed since, not published yet
 */
record DemoBusiness(
        String key,
        String trade,
        String name,
        String owner,
        List<Member> staff,
        Map<String, JsonNode> chosen,
        Map<String, JsonNode> draft) {

    /** Somebody who works there. */
    record Member(String key, String name, Role role) {}

    static final List<DemoBusiness> ALL = List.of(
            new DemoBusiness(
                    "restaurant",
                    "restaurant",
                    "蜀香小馆（演示）",
                    "陈国栋",
                    List.of(
                            new Member("waiter", "林小云", Role.STAFF),
                            new Member("manager", "周敏", Role.ADMINISTRATOR),
                            new Member("chef", "罗师傅", Role.SUPERVISOR)),
                    Map.of(
                            "company-name", Json.tree("蜀香小馆"),
                            "closing-time", Json.tree("22:30"),
                            "deposit-due-time", Json.tree("23:30")),
                    Map.of("supplier-fraud-deduction", Json.tree(800))),
            new DemoBusiness(
                    "property",
                    "property-firm",
                    "安和物业（演示）",
                    "何静",
                    List.of(
                            new Member("receptionist", "苏晓燕", Role.STAFF),
                            new Member("supervisor", "马建平", Role.SUPERVISOR),
                            new Member("clerk", "丁宁", Role.ADMINISTRATOR)),
                    Map.of(
                            "company-name", Json.tree("安和物业服务有限公司"),
                            "estate-kind", Json.tree("business-park"),
                            "waste-categories", Json.tree("four-way")),
                    Map.of("public-area-inspections-per-day", Json.tree(3))),
            new DemoBusiness(
                    "callcentre",
                    "call-centre",
                    "聆风客服中心（演示）",
                    "沈一帆",
                    List.of(
                            new Member("agent", "许佳宁", Role.STAFF),
                            new Member("leader", "高远", Role.SUPERVISOR),
                            new Member("auditor", "韩梅", Role.AUDITOR)),
                    Map.of("company-name", Json.tree("聆风商务服务"), "reply-time", Json.tree("PT20M")),
                    Map.of("breach-answer", Json.tree("points"))),
            new DemoBusiness(
                    "gps",
                    "gps-firm",
                    "远航定位服务（演示）",
                    "郑海波",
                    List.of(
                            new Member("technician", "吴强", Role.STAFF),
                            new Member("manager", "蒋丽", Role.ADMINISTRATOR),
                            new Member("desk", "彭雪", Role.SUPERVISOR)),
                    Map.of("company-name", Json.tree("远航定位服务有限公司"), "warranty-days", Json.tree(730)),
                    Map.of("call-response", Json.tree("PT15M"))));

    String ownerLogin() {
        return login("owner");
    }

    String login(Member member) {
        return login(member.key());
    }

    private String login(String person) {
        return person + "." + key + "@demo.guizhang.org";
    }
}
