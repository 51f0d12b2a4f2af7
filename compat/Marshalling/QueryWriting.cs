namespace Marshalling;

/// <summary>Writes members as form fields.</summary>
/// <param name="fields">The form.</param>
/// <param name="prefix">How their names begin.</param>
internal sealed class QueryWriting(QueryFields fields, string prefix) : WritingWalker
{
    protected override void Write<T>(string name, T value, Kind<T> kind) => kind.Write(fields, prefix + name, value);
}
