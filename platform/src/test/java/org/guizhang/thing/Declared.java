package org.guizhang.thing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Services;
import org.guizhang.shared.Json;
import org.guizhang.template.internal.CatalogueImport;

/** An edition in force that declares suppliers, cabinets and vehicles. */
final class Declared {
    static final String SUPPLIER = "tea-house/supplier";
    static final String CABINET = "tea-house/cabinet";
    static final String VEHICLE = "tea-house/vehicle";

    private static final String THINGS = """
            [{"key": "supplier", "title": {"zh": "供应商", "en": "Supplier"}, "acrossSites": true,
              "identifiedBy": {"zh": "营业执照上的名称", "en": "The name on its business licence"},
              "fields": [
                {"key": "contact", "title": {"zh": "联系人", "en": "Contact"}, "type": "text", "personal": true, "maxLength": 40},
                {"key": "phone", "title": {"zh": "电话", "en": "Phone"}, "type": "phone", "personal": true},
                {"key": "goods", "title": {"zh": "品类", "en": "Goods"}, "type": "choice", "multiple": true, "options": [
                  {"key": "tea", "title": {"zh": "茶叶", "en": "Tea"}}, {"key": "milk", "title": {"zh": "牛奶", "en": "Milk"}}]},
                {"key": "licence-until", "title": {"zh": "许可证有效期至", "en": "Licence valid until"}, "type": "date", "required": true},
                {"key": "papers", "title": {"zh": "证照", "en": "Papers"}, "type": "attachment"}],
              "expires": [{"field": "licence-until", "remind": "P1M", "blocks": true}]},
             {"key": "cabinet", "title": {"zh": "冷柜", "en": "Cabinet"}, "fields": [
                {"key": "limit", "title": {"zh": "最高温度", "en": "Warmest"}, "type": "decimal", "max": 10},
                {"key": "bought", "title": {"zh": "购买日期", "en": "Bought"}, "type": "date"},
                {"key": "alarm", "title": {"zh": "有报警", "en": "Has an alarm"}, "type": "yes-no"}]},
             {"key": "vehicle", "title": {"zh": "车辆", "en": "Vehicle"}, "acrossSites": true, "fields": [
                {"key": "owner", "title": {"zh": "所属供应商", "en": "Owner"}, "type": "thing", "thing": "supplier", "required": true},
                {"key": "cooler", "title": {"zh": "车载冷柜", "en": "Cooler"}, "type": "thing", "thing": "cabinet"}]}]""";

    private Declared() {}

    static void importCatalogue() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    /** Puts it in force for the business of the caller, who may publish. */
    static UUID publish() {
        var module = Services.get(Activations.class).activate("tea-house").id();
        edition(module, 1, Edition.Kind.PUBLISHED, THINGS);
        return module;
    }

    /** Nothing is in force any more. */
    static void withdraw(UUID module) {
        edition(module, 9, Edition.Kind.WITHDRAWN, THINGS);
    }

    /** The same without cabinets, and suppliers with no licence. */
    static void publishLess(UUID module) {
        edition(module, 2, Edition.Kind.PUBLISHED, """
                [{"key": "supplier", "title": {"zh": "供应商", "en": "Supplier"}, "acrossSites": true, "fields": [
                    {"key": "phone", "title": {"zh": "电话", "en": "Phone"}, "type": "phone"}]}]""");
    }

    private static void edition(UUID module, int number, Edition.Kind kind, String things) {
        var content = Resolved.parse(Json.canonical(Json.read("""
                {"format": 2, "template": {"id": "tea-house", "version": "1.2.0", "checksum": "c"},
                 "title": {"zh": "茶馆", "en": "Tea house"}, "summary": {"zh": "", "en": ""}, "audience": {"zh": "", "en": ""},
                 "parameters": [], "positions": [], "chapters": [], "checklists": [], "records": [], "deadlines": [],
                 "penalties": [], "phrases": [], "classifications": [], "things": %s}""".formatted(things), JsonNode.class)));
        var past = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(number);
        var edition = new Edition(
                UUID.randomUUID(),
                module,
                number + ".0",
                kind,
                null,
                content.digest(),
                "",
                true,
                past,
                past,
                "Somebody",
                null,
                null);
        Services.get(EditionRegister.class).add(edition, content, null);
    }
}
