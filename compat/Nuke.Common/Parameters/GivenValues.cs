using Nuke.Common.IO;
using Nuke.Common.Masking;

namespace Nuke.Common.Parameters;

/// <summary>Values read from one source, with what was wrong in it.</summary>
internal sealed class GivenValues(AbsolutePath folder, List<string> problems)
{
    public Dictionary<string, object> ByKey { get; } = [];

    /// <summary>Reads what was given for a parameter and keeps it.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="source">What to call it in a message: <c>option '--version'</c>, <c>NUKE_VERSION</c>.</param>
    /// <param name="texts">The values' texts.</param>
    public void Add(Parameter parameter, string source, IReadOnlyList<string> texts)
    {
        // Kept out of everything that is said from here on, of what is wrong with it too.
        if (parameter.HidesValue)
            KnownSecrets.Add(texts);
        if (!parameter.IsList && texts.Count != 1)
        {
            problems.Add($"{source} takes one value, not {(texts.Count == 0 ? "an empty list" : $"{texts.Count}")}");
            return;
        }

        var values = Array.CreateInstance(parameter.ValueType, texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
            {
                problems.Add($"{source} needs a value");
                return;
            }

            if (!ValueReader.TryRead(texts[i], parameter, folder, out var value))
            {
                problems.Add(Refuse(parameter, source, texts[i]));
                return;
            }

            if (parameter.HidesValue && !SecretPattern.IsLongEnough(texts[i]))
            {
                problems.Add($"{source} is a secret and takes at least {SecretPattern.ShortestSecret} characters: fewer cannot be masked");
                return;
            }

            values.SetValue(value, i);
        }

        Keep(parameter, source, parameter.IsList ? values : values.GetValue(0)!);
    }

    private void Keep(Parameter parameter, string source, object value)
    {
        if (ByKey.TryAdd(parameter.Key, value))
            return;
        if (value is Array added && ByKey[parameter.Key] is Array before)
            ByKey[parameter.Key] = Joined(before, added);
        else if (!ByKey[parameter.Key].Equals(value))
            problems.Add($"{source} was given twice, {(parameter.IsSecret ? "with different values" : $"as '{ByKey[parameter.Key]}' and as '{value}'")}");
    }

    private static Array Joined(Array before, Array added)
    {
        var joined = Array.CreateInstance(before.GetType().GetElementType()!, before.Length + added.Length);
        before.CopyTo(joined, 0);
        added.CopyTo(joined, before.Length);
        return joined;
    }

    private static string Refuse(Parameter parameter, string source, string text)
    {
        var shown = parameter.IsSecret ? "what was given" : $"'{text}'";
        var problem = $"{source} takes {ValueReader.Describe(parameter)}, not {shown}";
        return parameter.AllowedValues is { } allowed && NearestName.Of(text, allowed) is { } nearest ? $"{problem}; nearest: '{nearest}'" : problem;
    }
}
