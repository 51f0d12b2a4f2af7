namespace Marshalling;

/// <summary>
/// Goes over the members of a shape. Each call gives a member's name on the wire and its value, and returns the value that the member has
/// afterwards: what writes returns the same one, what reads returns what was found. So a shape says its members once, for both directions.
/// </summary>
internal abstract class Walker
{
    /// <summary>A member that a reference holds.</summary>
    public abstract T? Reference<T>(string name, T? value, Kind<T> kind)
        where T : class;

    /// <summary>A member that a number, a flag or a time holds.</summary>
    public abstract T? Value<T>(string name, T? value, Kind<T> kind)
        where T : struct;

    /// <summary>A part of the path; not set in a body.</summary>
    public virtual string? Path(string name, string? value) => value;

    /// <summary>A token that makes a repeated request the same request; one is made up where none is given.</summary>
    public virtual string? Token(string name, string? value) => Text(name, value);

    /// <summary>Such a token in the query string; not set in a body.</summary>
    public virtual string? QueryToken(string name, string? value) => value;

    public string? Text(string name, string? value) => Reference(name, value, Kinds.Text);

    public bool? Flag(string name, bool? value) => Value(name, value, Kinds.Flag);

    public int? Number(string name, int? value) => Value(name, value, Kinds.Number);

    public long? Long(string name, long? value) => Value(name, value, Kinds.Long);

    public double? Fraction(string name, double? value) => Value(name, value, Kinds.Fraction);

    public DateTime? Time(string name, DateTime? value) => Value(name, value, Kinds.Time);

    public T? Constant<T>(string name, T? value, Func<string, T> find)
        where T : Amazon.Runtime.ConstantClass => Reference(name, value, Kinds.Constant(find));

    public T? Shape<T>(string name, T? value)
        where T : class, IShape, new() => Reference(name, value, ShapeKind<T>.Only);

    public List<string>? Texts(string name, List<string>? value, string item = ListKind.Member) => Reference(name, value, ListKind.Of(Kinds.Text, item));

    public List<T>? Shapes<T>(string name, List<T>? value, string item = ListKind.Member)
        where T : class, IShape, new() => Reference(name, value, ListKind.Of(ShapeKind<T>.Only, item));

    public Dictionary<string, string>? TextMap(string name, Dictionary<string, string>? value) => Reference(name, value, MapKind<string>.Of(Kinds.Text));

    public Dictionary<string, int>? NumberMap(string name, Dictionary<string, int>? value) => Reference(name, value, MapKind<int>.Of(Kinds.Number));

    public Dictionary<string, T>? ShapeMap<T>(string name, Dictionary<string, T>? value)
        where T : class, IShape, new() => Reference(name, value, MapKind<T>.Of(ShapeKind<T>.Only));
}
