package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.RecordColleagues;
import org.guizhang.record.RecordPerson;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Whom one may name in a form. */
@Path("record-forms/{module}/{form}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordColleaguesResource {
    @Inject
    RecordColleagues colleagues;

    @GET
    @Operation(
            summary = "Find people to name in a form",
            description =
                    "At most 50 by name, of those who work where the caller does, or for the whole business; of all for"
                            + " whoever may read people. With q those in whose name it stands, with site those who work there today.")
    @APIResponse(responseCode = "200", description = "Their ids and names.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public List<RecordPerson> find(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(maxLength = RecordColleagues.MAX_WORDS)) @QueryParam("q") @DefaultValue("")
                    String words) {
        return colleagues.find(Ids.parse(module), form, site, words);
    }
}
