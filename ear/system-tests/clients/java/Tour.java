import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import guizhang.ApiClient;
import guizhang.ApiException;
import guizhang.api.AccessApi;
import guizhang.api.CatalogueApi;
import guizhang.api.HandbookApi;
import guizhang.api.PolicyApi;
import guizhang.api.PolicyAsCodeApi;
import guizhang.api.SearchApi;
import guizhang.model.AmendChange;
import guizhang.model.AmendChangeRewrite;
import guizhang.model.AmendChangeWords;
import guizhang.model.PolicyAmendmentsWanted;
import guizhang.model.PolicyModulesActivation;
import guizhang.model.PolicyModulesNewEdition;
import guizhang.model.PolicyModulesParameters;
import guizhang.model.OnboardingSignUpsNewBusiness;
import guizhang.model.OnboardingSignUpsOwner;
import guizhang.model.Problem;
import guizhang.model.TenantRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** docs/tour.md by a client that is generated from the API description: from sign-up to a search hit. */
final class Tour {
    private final ApiClient client = new ApiClient();

    private Tour(String address) {
        client.updateBaseUri(address + "/api/v1");
        // Java would try to change a plain connection to HTTP/2 with its first request.
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.setRequestInterceptor(request -> request.setHeader("Accept-Language", "en"));
    }

    public static void main(String[] arguments) throws ApiException, IOException {
        var tour = new Tour(System.getenv().getOrDefault("GUIZHANG_URL", "http://127.0.0.1:8080"));
        tour.signUp();
        tour.lookAtTheCatalogue();
        var module = tour.activate();
        tour.answerTheQuestions(module);
        tour.publishAndRead(module);
        tour.find(module);
        tour.amend(module);
        System.out.println("The tour went to its end.");
    }

    private void signUp() throws ApiException {
        var granted = new AccessApi(client)
                .signUpsSignUp(new OnboardingSignUpsNewBusiness()
                        .business("River View")
                        .trade("restaurant")
                        .owner(new OnboardingSignUpsOwner()
                                .name("Li Hua")
                                .login("owner-" + System.currentTimeMillis() + "-java@example.com")
                                .password("Noodle-soup-for-17")));
        client.setRequestInterceptor(request ->
                request.setHeader("Accept-Language", "en").setHeader("Authorization", "Bearer " + granted.getToken()));
        var me = new AccessApi(client).meMe();
        assertThat(me.getRole()).isEqualTo(TenantRole.OWNER);
        assertThat(me.getTenant().getId()).isEqualTo(granted.getTenant());
    }

    private void lookAtTheCatalogue() throws ApiException {
        var catalogue = new CatalogueApi(client);
        assertThat(catalogue.tradesList(null)).isNotEmpty();
        assertThat(catalogue.templatesList(null, null, null)).anySatisfy(card -> {
            assertThat(card.getId()).isEqualTo("restaurant-operations");
            assertThat(card.getTitle().getZh()).contains("餐");
        });
    }

    private UUID activate() throws ApiException {
        var activation = new PolicyModulesActivation().template("restaurant-operations");
        return new PolicyApi(client).modulesActivate(activation, null).getId();
    }

    private void answerTheQuestions(UUID module) throws ApiException, JsonProcessingException {
        var policy = new PolicyApi(client);
        var set = policy.modulesSet(
                module,
                etag(module),
                new PolicyModulesParameters()
                        .parameters(Map.of(
                                "company-name", "River View",
                                "closing-time", "21:30",
                                "sign-on-time", "17:30",
                                "supplier-settlement-interval", "P10D",
                                "report-day", 6)));
        assertThat(set.getParameters()).containsEntry("report-day", 6);

        var etag = etag(module);
        var wrong = new PolicyModulesParameters().parameters(Map.of("report-day", 31));
        var refused = catchThrowableOfType(ApiException.class, () -> policy.modulesSet(module, etag, wrong));
        assertThat(refused.getCode()).isEqualTo(400);
        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getErrors().get(0).getField()).isEqualTo("/parameters/report-day");
    }

    private String etag(UUID module) throws ApiException {
        var answer = new PolicyApi(client).modulesGetWithHttpInfo(module, null);
        return answer.getHeaders().get("ETag").get(0);
    }

    private void publishAndRead(UUID module) throws ApiException {
        var edition = new PolicyApi(client)
                .modulesPublish(module, etag(module), new PolicyModulesNewEdition().note("First edition"), null);
        assertThat(edition.getNumber()).isEqualTo("1.0");

        var part = new HandbookApi(client).handbookRead(null).get(0);
        assertThat(part.getEdition().getId()).isEqualTo(edition.getId());
        var clause = part.getContent().getChapters().get(0).getClauses().get(0);
        assertThat(clause.getText().getEn()).contains("River View");
    }

    private void find(UUID module) throws ApiException {
        var search = new SearchApi(client);
        for (var words : List.of("招牌灯", "sign light")) {
            var found = search.searchFind(words, null, null, null, null, null, null, null, 1, null);
            // The search follows a change within a moment: an answer that is behind is asked for again.
            for (int left = 300; left > 0 && !"CURRENT".equals(String.valueOf(found.getFreshness())); left--) {
                found = search.searchFind(words, null, null, null, null, null, null, null, 1, null);
            }
            assertThat(found.getHits())
                    .as(words)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.getModule()).isEqualTo(module.toString()));
        }
    }

    /** Not in the tour: one of several kinds, told apart by a member, and a file. */
    private void amend(UUID module) throws ApiException, IOException {
        var rewrite = new AmendChangeRewrite()
                .kind(AmendChangeRewrite.KindEnum.REWRITE)
                .target("clauses/keeping-papers")
                .text(new AmendChangeWords().en("Keep every paper."));
        var policy = new PolicyApi(client);
        var made = policy.amendmentsMake(
                module, etag(module), new PolicyAmendmentsWanted().change(new AmendChange(rewrite)), null);
        var amendment = policy.modulesGet(module, null).getAmendments().get(0);
        assertThat(amendment.getId()).isEqualTo(made.getId());
        assertThat(amendment.getChange().getAmendChangeRewrite()).isEqualTo(rewrite);

        var file = new PolicyAsCodeApi(client).policyExport(null);
        assertThat(file).hasName("policy.yaml");
        assertThat(Files.readString(file.toPath())).contains("Keep every paper.", "River View");
    }
}
