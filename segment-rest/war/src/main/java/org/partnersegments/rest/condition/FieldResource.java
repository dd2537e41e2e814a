package org.partnersegments.rest.condition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.condition.FieldsDto;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.condition.check.ConditionLimits;
import org.partnersegments.rest.request.Revalidated;

/** The catalogue of fields, from which the screen builds its editor. */
@Path("fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class FieldResource {

  @GET
  @Revalidated
  @Operation(
      operationId = "getFields",
      summary = "The fields that conditions may test, with operators and codes",
      description =
          "The catalogue is the same in all programs. Build an editor of conditions from "
              + "it, or check conditions before you send them.")
  public FieldsDto fields() {
    return new FieldsDto(
        Arrays.stream(Field.values()).map(FieldResource::field).toList(),
        new FieldsDto.LimitsDto(
            ConditionLimits.DEPTH,
            ConditionLimits.NODES,
            ConditionLimits.VALUES,
            ConditionLimits.TEXT_LENGTH,
            ConditionLimits.ID_LENGTH));
  }

  private static FieldsDto.FieldDto field(Field field) {
    List<FieldsDto.OperatorDto> operators =
        field.operators().entrySet().stream()
            .map(entry -> operator(entry.getKey(), entry.getValue()))
            .toList();
    List<FieldsDto.CodeDto> codes =
        field.codes().stream()
            .map(
                c ->
                    new FieldsDto.CodeDto(
                        c.code(),
                        c.label(),
                        c.description(),
                        c.inSameContract(),
                        c.onlyInConditions()))
            .toList();
    return new FieldsDto.FieldDto(
        field.id(),
        field.label(),
        field.section().label(),
        field.isContractField(),
        operators,
        codes);
  }

  private static FieldsDto.OperatorDto operator(Operator operator, Optional<ValueKind> kind) {
    return new FieldsDto.OperatorDto(
        operator.id(),
        operator.label(),
        kind.map(ValueKind::id).orElse(null),
        operator.arity().name().toLowerCase(Locale.ROOT));
  }
}
