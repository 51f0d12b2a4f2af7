using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>
/// Reads the command line: targets and options in any order; <c>--x y</c> and <c>--x=y</c> alike; letter case, <c>-</c> and <c>_</c>
/// within a name do not count. A flag may be followed by true or false; a list takes all values up to the next option.
/// </summary>
internal sealed class CommandLine
{
    private const char TargetSeparator = '+';

    private readonly ParameterCatalog _catalog;
    private readonly GivenValues _given;
    private readonly string[] _arguments;
    private readonly List<(Parameter Parameter, List<string> Values)> _lists = [];
    private int _next;

    private CommandLine(string[] arguments, ParameterCatalog catalog, AbsolutePath folder)
    {
        _arguments = arguments;
        _catalog = catalog;
        _given = new GivenValues(folder, Problems);
    }

    public Dictionary<string, object> Values => _given.ByKey;

    /// <summary>The targets named, with the option for them or without; null when there are none.</summary>
    public List<string>? Targets { get; private set; }

    public List<string> Problems { get; } = [];

    public static CommandLine Parse(string[] arguments, ParameterCatalog catalog, AbsolutePath folder)
    {
        var line = new CommandLine(arguments, catalog, folder);
        while (line._next < arguments.Length)
            line.Take(arguments[line._next++]);
        if (line.Values.TryGetValue(EngineOptions.Target.Key, out var named))
            (line.Targets ??= []).AddRange((string[])named);
        if (line.Targets is null)
            line.RefuseSwallowedTargets();
        return line;
    }

    private void Take(string argument)
    {
        if (!OptionName.IsOption(argument))
        {
            (Targets ??= []).AddRange(argument.Split(TargetSeparator));
            return;
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        var inline = equals < 0 ? null : argument[(equals + 1)..];
        var parameter = name is "-h" or "-?" or "--?" ? EngineOptions.Help : _catalog.Find(name);
        if (parameter is null)
            RefuseUnknown(name, inline);
        else
            Take(parameter, $"option '{parameter.Option}'", inline);
    }

    private void Take(Parameter parameter, string source, string? inline)
    {
        if (parameter.IsFlag)
            _given.Add(parameter, source, [inline ?? (_next < _arguments.Length && bool.TryParse(_arguments[_next], out _) ? _arguments[_next++] : "true")]);
        else if (parameter.IsList)
            TakeList(parameter, source, inline);
        else if (inline is not null)
            _given.Add(parameter, source, [inline]);
        else if (_next < _arguments.Length && (!OptionName.IsOption(_arguments[_next]) || IsNegative(_arguments[_next], parameter)))
            _given.Add(parameter, source, [_arguments[_next++]]);
        else
            RefuseMissing(source);
    }

    private void TakeList(Parameter parameter, string source, string? inline)
    {
        var separator = parameter.Separator;
        var values = new List<string>();
        if (inline is not null)
            values.AddRange(separator is { } parts ? inline.Split(parts) : [inline]);
        var first = _next;
        while (inline is null && _next < _arguments.Length && !OptionName.IsOption(_arguments[_next]))
            values.AddRange(separator is { } parts ? _arguments[_next++].Split(parts) : [_arguments[_next++]]);
        if (_next - first > (parameter == EngineOptions.Skip ? 1 : 0))
            _lists.Add((parameter, values));

        if (values.Count == 0 && parameter != EngineOptions.Skip)
            RefuseMissing(source);
        else
            _given.Add(parameter, source, values);
    }

    /// <summary>A list takes what follows it. When that is a target and no other target is named, it is hardly what was meant.</summary>
    private void RefuseSwallowedTargets()
    {
        foreach (var (parameter, values) in _lists)
        {
            if (values.FindLast(_catalog.IsTarget) is { } target)
                Problems.Add($"option '{parameter.Option}' took the target '{target}', and no other is named; put targets first, or write '{parameter.Option}={target}'");
        }
    }

    private void RefuseMissing(string source)
    {
        Problems.Add($"{source} needs a value");

        // What follows was most likely meant as the value; saying that it is unknown as well would only confuse.
        if (_next < _arguments.Length && _catalog.Find(_arguments[_next].Split('=')[0]) is null)
            _next++;
    }

    private void RefuseUnknown(string name, string? inline)
    {
        var nearest = NearestName.Of(name, _catalog.All.Where(x => x.IsListed).Select(x => x.Option));
        Problems.Add($"option '{name}' does not exist; {(nearest is null ? "'--help' lists all" : $"nearest: '{nearest}'")}");

        // The value of a misspelt option is no target.
        if (inline is null && nearest is not null && _catalog.Find(nearest) is { IsFlag: false } && _next < _arguments.Length && !OptionName.IsOption(_arguments[_next]))
            _next++;
    }

    private static bool IsNegative(string argument, Parameter parameter)
        => parameter.ValueType.IsValueType && !parameter.ValueType.IsEnum
            && double.TryParse(argument.Split(':')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
