package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Devices: registered after a sign-in, listed to their person and to owners, told when they are ended. */
class DevicesTest {
    @Test
    void deviceWorksUntilItsPersonEndsItAndIsToldSo() {
        var member = Business.open("House of Phones").hire("STAFF");
        var issued = register(member.rest(), "Kitchen phone");
        var secret = issued.text("/secret");
        var phone = Rest.stranger().as(secret);
        assertThat(phone.get("me").expect(200).text("/person")).isEqualTo(member.person());
        var listed = member.rest().get("me/devices").expect(200);
        assertThat(listed.json())
                .extracting(device -> device.get("name").asText() + ", used " + device.has("usedAt"))
                .containsExactly("Kitchen phone, used true");
        assertThat(listed.body()).doesNotContain(secret, "gzd_");
        member.rest().delete("me/devices/" + issued.text("/token/id")).expect(204);
        assertThat(phone.get("me").expect(403).text("/type")).isEqualTo("/problems/device-revoked");
        member.rest().delete("me/devices/" + issued.text("/token/id")).expect(404);
        assertThat(member.rest().get("me/devices").expect(200).json()).isEmpty();
        assertThat(member.rest()
                        .post("me/devices", "{\"name\": \" \"}")
                        .expect(400)
                        .errors())
                .containsExactly("/name required");
    }

    @Test
    void deviceMakesNeitherASecondOneNorAToken() {
        var phone = Rest.stranger()
                .as(register(Business.open("House of Lost Phones").owner(), "Lost")
                        .text("/secret"));
        phone.post("me/devices", "{\"name\": \"Second\"}").expect(403);
        assertThat(phone.post("tokens", Business.token("Till", 1)).expect(403).text("/type"))
                .isEqualTo("/problems/forbidden");
    }

    @Test
    void administratorsSeeAndEndDevicesOfOthersButNoneOfAnOwner() {
        var business = Business.open("House of Many Phones");
        var member = business.hire("STAFF");
        var administrator = business.hire("ADMINISTRATOR").rest();
        var phone = register(member.rest(), "Phone");
        var own = register(business.owner(), "Owner’s phone");
        assertThat(administrator.get("people/tokens").expect(200).json().at("/items"))
                .extracting(token ->
                        token.get("kind").asText() + " " + token.get("name").asText())
                .containsExactly("DEVICE Owner’s phone", "DEVICE Phone");
        administrator.delete("people/tokens/" + own.text("/token/id")).expect(403);
        administrator.delete("people/tokens/" + phone.text("/token/id")).expect(204);
        Rest.stranger().as(phone.text("/secret")).get("me").expect(403);
        assertThat(business.owner()
                        .get("audit?action=device.revoked")
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(1);
        member.rest().get("me").expect(200);
    }

    @Test
    void signingOutOrANewPasswordEndsIt() {
        var member = Business.open("House of Signed-out Phones").hire("STAFF");
        var one = Rest.stranger().as(register(member.rest(), "One").text("/secret"));
        one.delete("sessions/current").expect(204);
        one.get("me").expect(401);
    }

    private static Answer register(Rest caller, String name) {
        return caller.post("me/devices", "{\"name\": \"" + name + "\"}").expect(201);
    }
}
