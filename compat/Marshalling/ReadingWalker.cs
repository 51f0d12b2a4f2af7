namespace Marshalling;

/// <summary>Fills the members that are there; the others are null.</summary>
internal abstract class ReadingWalker : Walker
{
    public override T? Reference<T>(string name, T? value, Kind<T> kind)
        where T : class => TryRead(name, kind, out var read) ? read : null;

    public override T? Value<T>(string name, T? value, Kind<T> kind) => TryRead(name, kind, out var read) ? read : null;

    protected abstract bool TryRead<T>(string name, Kind<T> kind, out T? value);
}
