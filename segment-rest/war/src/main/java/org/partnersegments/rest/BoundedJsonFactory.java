package org.partnersegments.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSON, and gives up at an object with very many properties. Jackson keeps all properties
 * that a record does not have until the end of the object, and only then refuses the first one.
 */
final class BoundedJsonFactory extends JsonFactory {

  private static final long serialVersionUID = 1L;

  /** The most properties of an object. None that the API takes has more than twenty. */
  static final int MOST_PROPERTIES = 100;

  BoundedJsonFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  private BoundedJsonFactory(BoundedJsonFactory original) {
    super(original, original.getCodec());
  }

  @Override
  public JsonFactory copy() {
    return new BoundedJsonFactory(this);
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new Parser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(byte[] bytes, int offset, int length, IOContext context)
      throws IOException {
    return new Parser(super._createParser(bytes, offset, length, context));
  }

  private static final class Parser extends JsonParserDelegate {

    Parser(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      if (token == JsonToken.FIELD_NAME
          && delegate.getParsingContext().getEntryCount() > MOST_PROPERTIES) {
        throw new StreamConstraintsException(
            "more than " + MOST_PROPERTIES + " properties", delegate.currentLocation());
      }
      return token;
    }
  }
}
