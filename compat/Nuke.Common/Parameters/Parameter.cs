using System.Buffers;
using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Parameters;

/// <summary>One option: of the build, when it has a member, or of the engine.</summary>
internal sealed record Parameter(string Name, Type Type, string? Description)
{
    // Lists of the engine's own options are of targets.
    private const char TargetSeparator = '+';

    private static readonly SearchValues<char> OfVariables = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private bool _isSecret;

    public string Key { get; } = OptionName.Key(Name);

    public string Option => OptionName.Option(Name);

    public MemberInfo? Member { get; init; }

    public ParameterAttribute? Attribute { get; init; }

    public bool IsListed => Attribute?.List ?? true;

    public bool IsSecret => _isSecret || Member?.IsDefined(typeof(SecretAttribute), inherit: true) == true;

    /// <summary>Whether its value is masked: that of a secret, unless it is one of a few that everybody knows.</summary>
    public bool HidesValue => IsSecret && !IsFlag && AllowedValues is null;

    public char? Separator => Attribute is null ? TargetSeparator : Attribute.Separator is [var separator] ? separator : null;

    public bool IsList => Type.IsArray;

    /// <summary>The type of one value: of an item, and without its nullability.</summary>
    public Type ValueType
    {
        get
        {
            var type = Type.IsArray ? Type.GetElementType()! : Type;
            return Nullable.GetUnderlyingType(type) ?? type;
        }
    }

    public bool IsFlag => !IsList && ValueType == typeof(bool);

    /// <summary>The names a value must be one of; null when it may be anything of its type.</summary>
    public IReadOnlyList<string>? AllowedValues
        => ValueType.IsEnum ? Enum.GetNames(ValueType)
            : ValueType.IsSubclassOf(typeof(Enumeration)) ? [.. ValueType.GetFields(BindingFlags.Public | BindingFlags.Static).Select(x => x.Name)]
            : null;

    /// <summary>The environment variable that it declares by taking its name, such as <c>AWS_REGION</c>; null when it declares none.</summary>
    public string? Variable
        => Attribute?.Name is { Length: > 1 } name && char.IsAsciiLetterUpper(name[0]) && !name.AsSpan().ContainsAnyExcept(OfVariables) ? name : null;

    /// <summary>Takes in another member of the same name: a component and a class may each declare it.</summary>
    /// <exception cref="InvalidOperationException">The other has another type, so that one value cannot serve both.</exception>
    public void Join(Parameter other)
    {
        if (other.Type != Type)
            throw new InvalidOperationException($"Option '{Option}' is declared twice, as {Type.Name} by '{Member?.DeclaringType?.Name}' and as {other.Type.Name} by '{other.Member?.DeclaringType?.Name}'");
        _isSecret |= other.IsSecret;
    }

    /// <summary>Describes a member; null when it is no parameter.</summary>
    public static Parameter? From(MemberInfo member)
    {
        // Most members of a build are targets; asking each for attributes would be most of what this takes.
        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        if (type == typeof(Target) || !member.IsDefined(typeof(ParameterAttribute), inherit: true))
            return null;
        var attribute = member.GetCustomAttribute<ParameterAttribute>()!;
        return new Parameter(attribute.Name ?? member.Name, attribute.ReadAs ?? type, attribute.Description) { Member = member, Attribute = attribute };
    }
}
