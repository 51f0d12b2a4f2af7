using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Parameters;

/// <summary>All options of a build: its own in the order of declaration, then the engine's.</summary>
internal sealed class ParameterCatalog
{
    private const BindingFlags Declared
        = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<string, Parameter> _byKey = [];
    private readonly Dictionary<MemberInfo, Parameter> _byMember = [];

    private readonly Type _buildType;

    private ParameterCatalog(Type buildType)
    {
        _buildType = buildType;
        Add(buildType);
        foreach (var component in buildType.GetInterfaces())
        {
            if (component != typeof(INukeBuild))
            {
                foreach (var property in component.GetProperties(Declared))
                    Add(property);
            }
        }

        // A build that has a target of its own takes --target; the targets to run are then named without an option.
        if (_byKey.TryGetValue("deploytarget", out var own))
            _byKey.TryAdd(EngineOptions.Target.Key, own);
        foreach (var option in EngineOptions.All)
            _byKey.TryAdd(option.Key, option);
    }

    /// <summary>The parameters that the build declares, each once.</summary>
    public List<Parameter> Own { get; } = [];

    /// <summary>The engine's options that the build leaves to it.</summary>
    public IEnumerable<Parameter> Engine => EngineOptions.All.Where(x => ReferenceEquals(_byKey[x.Key], x));

    public IEnumerable<Parameter> All => Own.Concat(Engine);

    public IEnumerable<Parameter> Members => _byMember.Values;

    /// <summary>The members that an attribute gives a value and that are no options, such as a repository.</summary>
    public List<MemberInfo> Injected { get; } = [];

    public static ParameterCatalog For(Type buildType) => new(buildType);

    /// <summary>The names of the build's targets, listed or not.</summary>
    public IEnumerable<string> TargetNames => TargetProperties.Of(_buildType).Select(x => x.Name);

    /// <summary>Whether a target has this name.</summary>
    public bool IsTarget(string name) => TargetNames.Any(x => OptionName.Key(x) == OptionName.Key(name));

    public Parameter? Find(string name) => _byKey.GetValueOrDefault(OptionName.Key(name));

    public Parameter? Find(MemberInfo member) => _byMember.TryGetValue(member, out var parameter) ? parameter : Parameter.From(member);

    private void Add(Type type)
    {
        if (type == typeof(NukeBuild))
            return;
        if (type.BaseType is { } inherited)
            Add(inherited);

        // Members of one type come in the order of their declaration, which metadata tokens keep per kind: fields first, then properties.
        foreach (var field in type.GetFields(Declared))
            Add(field);
        foreach (var property in type.GetProperties(Declared))
            Add(property);
    }

    private void Add(MemberInfo member)
    {
        if (Parameter.From(member) is not { } parameter)
        {
            if (member is not PropertyInfo property || property.PropertyType != typeof(Target))
                AddInjected(member);
            return;
        }

        _byMember.Add(member, parameter);
        if (_byKey.TryAdd(parameter.Key, parameter))
            Own.Add(parameter);
        else
            _byKey[parameter.Key].Join(parameter);
    }

    private void AddInjected(MemberInfo member)
    {
        if (member.IsDefined(typeof(ValueInjectionAttributeBase), inherit: true))
            Injected.Add(member);
    }
}
