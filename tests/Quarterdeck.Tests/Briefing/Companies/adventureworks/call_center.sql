-- ask
SELECT sum(Calls) AS calls, sum(Orders) AS phone_orders, sum(IssuesRaised) AS issues, 100.0::DOUBLE * sum(IssuesRaised) / sum(Calls) AS issues_per_100_calls,
       sum(AverageTimePerIssue * IssuesRaised)::DOUBLE / sum(IssuesRaised) AS average_time_per_issue, avg(ServiceGrade) AS service_grade,
       sum(AutomaticResponses)::DOUBLE / sum(Calls) AS automatic_response_share FROM FactCallCenter
-- ask grain=month,week,day
SELECT date_trunc('$grain', "Date")::DATE AS period, sum(Calls) AS calls, sum(IssuesRaised) AS issues, 100.0::DOUBLE * sum(IssuesRaised) / sum(Calls) AS issues_per_100_calls,
       sum(AverageTimePerIssue * IssuesRaised)::DOUBLE / sum(IssuesRaised) AS average_time_per_issue, avg(ServiceGrade) AS service_grade,
       sum(AutomaticResponses)::DOUBLE / sum(Calls) AS automatic_response_share FROM FactCallCenter GROUP BY ALL
-- ask by=shift
SELECT Shift AS shift, sum(Calls) AS calls, sum(Orders) AS phone_orders, sum(IssuesRaised) AS issues, 100.0::DOUBLE * sum(IssuesRaised) / sum(Calls) AS issues_per_100_calls,
       sum(AverageTimePerIssue * IssuesRaised)::DOUBLE / sum(IssuesRaised) AS average_time_per_issue, avg(ServiceGrade) AS service_grade,
       sum(AutomaticResponses)::DOUBLE / sum(Calls) AS automatic_response_share FROM FactCallCenter GROUP BY ALL
-- ask by=wage_type
SELECT WageType AS wage_type, sum(Calls) AS calls, sum(IssuesRaised) AS issues, avg(ServiceGrade) AS service_grade FROM FactCallCenter GROUP BY ALL
-- ask grain=year
SELECT date_trunc('year', "Date")::DATE AS period, count(*) AS survey_responses, count(DISTINCT CustomerKey) AS survey_customers FROM FactSurveyResponse GROUP BY ALL
