using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Shunt.Analyzers;

/// <summary>A step is waited for, and a session given back: what goes on after the command has ended is killed in the middle of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedStepAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Dropped];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Called, OperationKind.Invocation);
        context.RegisterOperationAction(Declared, OperationKind.VariableDeclarationGroup);
    }

    private static void Called(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Marks.IsOurs(call.TargetMethod) || call.Type?.Name is not ("Task" or "ValueTask"))
            return;

        if (call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
        {
            Report(context, $"Nobody waits for '{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}': the command would end in the middle of it. Write 'await' before it.");
        }
    }

    private static void Declared(OperationAnalysisContext context)
    {
        var isUsed = context.Operation.Syntax is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }
            || context.Operation.Syntax.Parent is UsingStatementSyntax;
        var opened = ((IVariableDeclarationGroupOperation)context.Operation).Declarations
            .SelectMany(declaration => declaration.Declarators)
            .Any(declarator => declarator.GetVariableInitializer()?.Value is IAwaitOperation awaited && awaited.Descendants().OfType<IInvocationOperation>().Any(IsOpening));
        if (opened && !isUsed)
            Report(context, "The session is never given back: the target stays held until its lease has run out. Write 'await using' before it.");
    }

    private static bool IsOpening(IInvocationOperation call) =>
        call.TargetMethod.Name == "OpenAsync" && Marks.Is(call.TargetMethod.ContainingType, "Shunt.Sessions", "ReleaseSession");

    private static void Report(OperationAnalysisContext context, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.Dropped, context.Operation.Syntax.GetLocation(), what));
}
