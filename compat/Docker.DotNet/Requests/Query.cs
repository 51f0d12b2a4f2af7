using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Docker.DotNet;

/// <summary>The part of an address that says what is asked for. What has its type's default value is left out, as in the package.</summary>
internal sealed class Query
{
    private readonly StringBuilder _text = new();

    public Query Add(string name, string? value) => value is null ? this : Append(name, value);

    public Query Add(string name, bool? value) => value == true ? Append(name, "1") : this;

    public Query Add(string name, long? value) => value is { } number and not 0 ? Append(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public Query Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Append(name, value);
        return this;
    }

    public Query Add(string name, IDictionary<string, string>? values) =>
        values is null ? this : Append(name, JsonSerializer.Serialize(values, DockerJson.Default.IDictionaryStringString));

    public Query Add(string name, IDictionary<string, IDictionary<string, bool>>? filters) =>
        filters is null ? this : Append(name, JsonSerializer.Serialize(filters, DockerJson.Default.IDictionaryStringIDictionaryStringBoolean));

    public override string ToString() => _text.ToString();

    private Query Append(string name, string value)
    {
        _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }
}
