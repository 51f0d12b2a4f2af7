using System.Text.Json;
using System.Xml.Linq;

namespace Marshalling;

/// <summary>How values of one type look in each format that AWS speaks.</summary>
internal abstract class Kind<T>
{
    /// <summary>Writes a JSON value.</summary>
    public abstract void Write(Utf8JsonWriter json, T value);

    /// <summary>Reads a JSON value that is not null.</summary>
    public abstract T Read(JsonElement json);

    /// <summary>Writes form fields whose names begin with a name.</summary>
    public abstract void Write(QueryFields query, string name, T value);

    /// <summary>Reads an element; null where the official packages set nothing.</summary>
    public abstract T? Read(XElement xml);
}
