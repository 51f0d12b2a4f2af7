namespace Marshalling;

/// <summary>Writes the members that are set; null is not set, an empty list is.</summary>
internal abstract class WritingWalker : Walker
{
    public override T? Reference<T>(string name, T? value, Kind<T> kind)
        where T : class
    {
        if (value is not null)
            Write(name, value, kind);
        return value;
    }

    public override T? Value<T>(string name, T? value, Kind<T> kind)
    {
        if (value is { } set)
            Write(name, set, kind);
        return value;
    }

    public override string? Token(string name, string? value)
    {
        Write(name, value ?? Guid.NewGuid().ToString(), Kinds.Text);
        return value;
    }

    protected abstract void Write<T>(string name, T value, Kind<T> kind);
}
