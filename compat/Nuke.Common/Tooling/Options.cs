namespace Nuke.Common.Tooling;

/// <summary>Settings that do not change: each <c>Set…</c> gives a copy, so that a half-made one can be shared.</summary>
public class Options
{
    private Dictionary<string, object> _values = [];

    /// <summary>The names that were set, in the order of setting, with their values.</summary>
    internal IReadOnlyDictionary<string, object> Values => _values;

    internal T? Get<T>(string name) => _values.TryGetValue(name, out var value) ? (T)value : default;

    internal Options Copy()
    {
        var copy = (Options)MemberwiseClone();
        copy._values = new Dictionary<string, object>(_values);
        return copy;
    }

    internal void Set(string name, object? value)
    {
        if (value is null)
            _values.Remove(name);
        else
            _values[name] = value;
    }
}
