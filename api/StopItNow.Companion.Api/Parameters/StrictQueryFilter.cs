using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StopItNow.Companion.Api.Problems;

namespace StopItNow.Companion.Api.Parameters;

/// <summary>
/// Holds every address marked with <see cref="TakesAttribute{T}"/> to what it takes. A misspelt filter that is ignored would show somebody
/// the wrong help.
/// </summary>
internal sealed class StrictQueryFilter : IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.ActionDescriptor.EndpointMetadata.OfType<IContract>().FirstOrDefault() is not { } contract
            || StrictRequest.Read(context.HttpContext, contract.Parameters, contract.MediaType, contract.Body is not null) is not { } problem)
            return;
        context.HttpContext.Fail(problem);
        context.Result = new EmptyResult();
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
