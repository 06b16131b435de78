package org.guizhang.record.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordFormLine;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordRegister;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The forms of the editions in force. */
@Path("record-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordFormsResource {
    @Inject
    RecordForms forms;

    @GET
    @Operation(
            summary = "List the forms in force",
            description = "Those that the caller may fill in or see records of, in the order of the handbook.")
    @APIResponse(responseCode = "200", description = "All of them.")
    public List<RecordFormLine> list() {
        return forms.list();
    }

    @GET
    @Path("{module}/{form}")
    @Operation(
            summary = "Read a form in force",
            description =
                    "Everything that is needed to fill it in, also without a network: fields, tables, rules and their"
                            + " trees, parameters, steps, states, signatures, clauses.")
    @APIResponse(responseCode = "200", description = "The form, as its edition says it.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public RecordForm get(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return forms.get(Ids.parse(module), form);
    }

    @GET
    @Path("{module}/{form}/schema")
    @Operation(
            summary = "Read the JSON Schema of a form in force",
            description =
                    "JSON Schema 2020-12 of its answers: what can be stored at all. What has to be there, and the rules"
                            + " of the form, depend on the step and are told by a record's judgement.")
    @APIResponse(responseCode = "200", description = "The schema; its $id names the edition by its digest.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public ObjectNode schema(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return (ObjectNode) forms.schema(Ids.parse(module), form);
    }

    @GET
    @Path("{module}/{form}/register")
    @Operation(
            summary = "See how the registers of a form stand",
            description =
                    "Running balances, the last numbers of ranges, and what is brought forward, for what of it the caller"
                            + " sees; with the numbers of voided records, and those that no record has.")
    @APIResponse(responseCode = "200", description = "The registers, the last entered first.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public RecordRegister register(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "drinks-ledger")) @PathParam("form") String form,
            @QueryParam("site") @Nullable UUID site) {
        return forms.register(Ids.parse(module), form, site);
    }
}
